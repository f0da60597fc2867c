package io.ecom.examples.command;

/** How the process ends; 130 after Ctrl-C is the JVM's own doing. */
final class ExitStatus {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private ExitStatus() {}
}
