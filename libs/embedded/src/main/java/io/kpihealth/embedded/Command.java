package io.kpihealth.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A short command, run to its end. */
final class Command {
    record Result(int exit, String output) {}

    private Command() {}

    static Result run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    // The database's user may have no way into the folder we were started in.
                    .directory(new File("/"))
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException missing) {
            return new Result(/* as a shell says it */ 127, String.valueOf(missing.getMessage()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Result(/* as a shell says it */ 130, "interrupted");
        }
    }
}
