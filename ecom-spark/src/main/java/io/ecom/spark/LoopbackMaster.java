package io.ecom.spark;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;

/**
 * A Spark master whose workers reach a driver that listens on the loopback address only: threads or processes of this machine.
 *
 * @param url as Spark writes it, such as {@code local[*]} or {@code spark://localhost:7077}
 */
record LoopbackMaster(String url) {
    private static final String LOCAL = "local";
    private static final String STANDALONE = "spark://";

    LoopbackMaster {
        checkArgument(
                url.startsWith(LOCAL) || isStandaloneHere(url),
                "Cannot work on Spark master '%s': the session listens on 127.0.0.1 only, expected local[N] or"
                        + " spark://localhost:PORT; for other machines hand the job to spark-submit, as SubmitAnalyses is",
                url);
    }

    private static boolean isStandaloneHere(String url) {
        return url.startsWith(STANDALONE)
                && Splitter.on(',')
                        .splitToStream(url.substring(STANDALONE.length()))
                        .allMatch(LoopbackMaster::isHere);
    }

    /** By the name alone: no name server is asked. */
    private static boolean isHere(String address) {
        String host = host(address);
        return host.equals("localhost")
                || (InetAddresses.isInetAddress(host)
                        && InetAddresses.forString(host).isLoopbackAddress());
    }

    private static String host(String address) {
        try {
            return HostAndPort.fromString(address).getHost();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
