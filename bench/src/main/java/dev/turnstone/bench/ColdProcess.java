package dev.turnstone.bench;

import dev.turnstone.bench.tool.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process from its start to its end, timed, with the highest memory it ever had. */
final class ColdProcess {
    private static final long POLL_MILLIS = 4;
    private static final long LIMIT_MINUTES = 20;
    /** USER_HZ, which the kernel shows times in, is 100 on every Linux of today. */
    private static final double TICKS_PER_SECOND = 100;

    private ColdProcess() {}

    /** Runs it; output goes to the file, and a process that fails is an error with the end of that. */
    static Sample run(Call call, Path output) {
        ProcessBuilder builder =
                new ProcessBuilder(call.command()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(call.environment());
        try {
            long begin = System.nanoTime();
            Process process = builder.start();
            process.getOutputStream().close();
            Path folder = Path.of("/proc", Long.toString(process.pid()));
            long peak = 0;
            long ticks = 0;
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                // The kernel keeps the peak; the last look comes at most a few milliseconds before the end.
                peak = Math.max(peak, peakKib(folder.resolve("status")));
                ticks = Math.max(ticks, cpuTicks(folder.resolve("stat")));
                failAfterLimit(begin, process, call);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        call.command() + " ended with " + process.exitValue() + "\n" + end(output));
            }
            return new Sample(seconds, ticks / TICKS_PER_SECOND, peak / 1024.0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void failAfterLimit(long begin, Process process, Call call) {
        if (System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(LIMIT_MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(call.command() + " takes longer than " + LIMIT_MINUTES + " minutes");
        }
    }

    /** 0 when there is no such thing: the process has ended, or this is no Linux. */
    private static long peakKib(Path status) {
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
            return 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** User and system time: fields 14 and 15, counted behind the name in parentheses. */
    private static long cpuTicks(Path stat) {
        try {
            String text = Files.readString(stat);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String end(Path output) throws IOException {
        String text = Files.readString(output);
        return text.substring(Math.max(0, text.length() - 3000));
    }
}
