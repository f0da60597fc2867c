package io.ecom.analytics.clv.numeric;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * The highest point that was found of a function, and how the function bends there.
 *
 * <p>From each start by BFGS (Nocedal and Wright, "Numerical Optimization", algorithm 6.1) with backtracking; the best is
 * finished by Newton's method. No clock, no random numbers: equal functions and starts have equal maxima.
 *
 * @param curvature the second derivatives there
 */
public record Maximum(double[] point, double value, RealMatrix curvature) {
    /** Where a search turns back, in every direction. */
    public static final double FAR = 16;

    private static final int MOST_STEPS = 500;
    private static final double LONGEST_STEP = 1.5;
    private static final double SMALL_GRADIENT = 1e-7;
    private static final double SMALL_STEP = 1e-9;
    private static final int MOST_CHORDS = 20;
    private static final double CLOSE = 1e-6;

    /** The highest of the maxima that are found from these starts. */
    public static Maximum of(Objective objective, List<double[]> starts) {
        Place best = null;
        for (double[] start : starts) {
            Place found = climb(objective, start);
            best = best == null || found.value > best.value ? found : best;
        }
        if (best == null) {
            throw new IllegalArgumentException("Missing starts: expected at least one");
        }
        return finish(objective, best);
    }

    /** The maximum next to a point that is close to it already. */
    public static Maximum from(Objective objective, double[] point) {
        return finish(objective, new Place(objective, point.clone()));
    }

    /** The maximum that is found from one start alone. */
    public static Maximum near(Objective objective, double[] start) {
        return finish(objective, climb(objective, start));
    }

    /**
     * The point of the maximum near a start, by steps as long as a curvature says that is known from a function much like
     * this one; where that leads astray, as {@link #near} finds it.
     */
    public static double[] beside(Objective objective, double[] start, RealMatrix curvature) {
        Place place = new Place(objective, start.clone());
        for (int step = 0; step < MOST_CHORDS; step++) {
            double[] way = newton(curvature, place.gradient);
            if (norm(way) < CLOSE) {
                return place.point;
            }
            double[] next = plus(place.point, 1, way);
            if (norm(way) > LONGEST_STEP || norm(next) > FAR) {
                break;
            }
            Place found = new Place(objective, next);
            if (!(found.value > place.value)) {
                break;
            }
            place = found;
        }
        return near(objective, start).point;
    }

    /** The second derivatives of a function, from differences of its first. */
    public static RealMatrix curvature(Objective objective, double[] point) {
        int n = point.length;
        double step = 1e-4;
        double[][] second = new double[n][n];
        double[] moved = point.clone();
        for (int i = 0; i < n; i++) {
            double[] up = new double[n];
            double[] down = new double[n];
            moved[i] = point[i] + step;
            objective.at(moved, up);
            moved[i] = point[i] - step;
            objective.at(moved, down);
            moved[i] = point[i];
            for (int j = 0; j < n; j++) {
                second[i][j] = (up[j] - down[j]) / (2 * step);
            }
        }
        RealMatrix matrix = MatrixUtils.createRealMatrix(second);
        return matrix.add(matrix.transpose()).scalarMultiply(0.5);
    }

    /** The largest coordinate by its amount. */
    public double distance() {
        return norm(point);
    }

    /** Whether the function falls off on all sides. */
    public boolean isStrict() {
        double highest = Arrays.stream(new EigenDecompositionSymmetric(curvature).getEigenvalues())
                .max()
                .orElse(0);
        return highest < -1e-10;
    }

    private static final class Place {
        private final double[] point;
        private final double[] gradient;
        private final double value;

        private Place(Objective objective, double[] point) {
            this.point = point;
            this.gradient = new double[point.length];
            this.value = objective.at(point, gradient);
        }

        /** The first place on a way that is higher by a fair share of what the slope promises; this one when there is none. */
        private Place up(Objective objective, double[] way) {
            double slope = dot(gradient, way);
            double noise = 1e-15 * Math.abs(value);
            for (double step = 1; step > 1e-9; step /= 2) {
                double[] next = plus(point, step, way);
                if (norm(next) <= FAR) {
                    Place place = new Place(objective, next);
                    if (place.value >= value + 1e-4 * step * slope - noise) {
                        return place;
                    }
                }
            }
            return this;
        }
    }

    private static Place climb(Objective objective, double[] start) {
        int n = start.length;
        Place place = new Place(objective, start.clone());
        RealMatrix inverse = MatrixUtils.createRealIdentityMatrix(n);
        boolean fresh = true;
        for (int step = 0; step < MOST_STEPS && norm(place.gradient) > SMALL_GRADIENT; step++) {
            double[] way = inverse.operate(place.gradient);
            Place next = place.up(objective, shortened(way));
            if (next == place || dot(way, place.gradient) <= 0) {
                if (fresh) {
                    break;
                }
                inverse = MatrixUtils.createRealIdentityMatrix(n);
                fresh = true;
                continue;
            }
            inverse =
                    updated(inverse, plus(next.point, -1, place.point), plus(place.gradient, -1, next.gradient), fresh);
            fresh = false;
            place = next;
        }
        return place;
    }

    /** The BFGS update of the inverse of the negative curvature, equation 6.17 of the book. */
    private static RealMatrix updated(RealMatrix inverse, double[] moved, double[] turned, boolean first) {
        double product = dot(moved, turned);
        if (!(product > 1e-14 * Math.sqrt(dot(moved, moved) * dot(turned, turned)))) {
            return inverse;
        }
        RealMatrix s = MatrixUtils.createColumnRealMatrix(moved);
        RealMatrix y = MatrixUtils.createColumnRealMatrix(turned);
        RealMatrix before = first ? inverse.scalarMultiply(product / dot(turned, turned)) : inverse;
        RealMatrix left = MatrixUtils.createRealIdentityMatrix(moved.length)
                .subtract(s.multiplyTransposed(y).scalarMultiply(1 / product));
        return left.multiply(before)
                .multiplyTransposed(left)
                .add(s.multiplyTransposed(s).scalarMultiply(1 / product));
    }

    private static Maximum finish(Objective objective, Place start) {
        Place place = start;
        RealMatrix curvature = curvature(objective, place.point);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] way = newton(curvature, place.gradient);
            if (norm(way) < SMALL_STEP) {
                break;
            }
            Place next = place.up(objective, shortened(way));
            if (next == place) {
                break;
            }
            boolean close = norm(way) < 1e-5;
            place = next;
            curvature = curvature(objective, place.point);
            if (close) {
                // One more step would be its square.
                break;
            }
        }
        return new Maximum(place.point, place.value, curvature);
    }

    /** Newton's step; where the function bends upwards it is taken as bending down, so that the step climbs. */
    private static double[] newton(RealMatrix curvature, double[] gradient) {
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(curvature);
        double[] along = eigen.getVT().operate(gradient);
        for (int i = 0; i < along.length; i++) {
            along[i] /= Math.max(Math.abs(eigen.getEigenvalue(i)), 1e-12);
        }
        return eigen.getV().operate(along);
    }

    private static double[] shortened(double[] way) {
        double length = norm(way);
        return length <= LONGEST_STEP ? way : plus(new double[way.length], LONGEST_STEP / length, way);
    }

    private static double[] plus(double[] point, double factor, double[] way) {
        double[] sum = point.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * way[i];
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        double largest = 0;
        for (double value : a) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
