package si.zavetje.packaged;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import si.zavetje.world.Browser;

/** The packaged program as its own process, in a folder of its own, which can be killed without warning. */
final class RunningJar implements AutoCloseable {

    /** Started with its demonstration accounts and no cases, which a first start takes long to tell. */
    static final String WITHOUT_CASES = "--zavetje.demo-cases=false";

    /** The engine begins to fire timers when everything else has started, and the sample cases are told. */
    private static final String LAST_OF_THE_START = "Starting up the JobExecutor";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path folder;
    private final int port;
    private final Process process;
    private final Duration startedWithin;

    private RunningJar(Path folder, int port, Process process, Duration startedWithin) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        this.startedWithin = startedWithin;
    }

    /** Starts it in that folder, with its embedded database unless told otherwise, and waits until it has started whole. */
    static RunningJar in(Path folder, String... arguments) throws IOException {
        return started(UnpackedJar.command(handedOut()), folder, arguments);
    }

    /** The same from the one file as it is handed out, which takes longer. */
    static RunningJar asHandedOut(Path folder, String... arguments) throws IOException {
        return started(List.of("-jar", handedOut().toString()), folder, arguments);
    }

    private static RunningJar started(List<String> program, Path folder, String... arguments) throws IOException {
        int port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx700m", "-XX:TieredStopAtLevel=1"));
        command.addAll(program);
        command.add("--server.port=" + port);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.log").toFile()));
        builder.environment().put("ZAVETJE_DEMO_PASSWORD", Browser.PASSWORD);
        long before = starts(folder);
        long begun = System.nanoTime();
        var process = builder.start();
        try {
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> isHealthy(port, process) && starts(folder) > before);
        } catch (RuntimeException neverHealthy) {
            process.destroyForcibly();
            throw neverHealthy;
        }
        return new RunningJar(folder, port, process, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static Path handedOut() {
        return Path.of(Objects.requireNonNull(System.getProperty("zavetje.jar"), "zavetje.jar"))
                .toAbsolutePath();
    }

    int port() {
        return port;
    }

    /** The address of a page. */
    String at(String path) {
        return "http://localhost:" + port + path;
    }

    /** How long it took from the start to the first healthy answer. */
    Duration startedWithin() {
        return startedWithin;
    }

    /** Everything it printed so far. */
    String output() throws IOException {
        return Files.readString(folder.resolve("output.log"));
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The same for whoever does not wait for it. */
    void end() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private static boolean isHealthy(int port, Process process) throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the program ended with " + process.exitValue());
        }
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static long starts(Path folder) throws IOException {
        var log = folder.resolve("output.log");
        return Files.exists(log)
                ? Files.readString(log)
                        .lines()
                        .filter(line -> line.contains(LAST_OF_THE_START))
                        .count()
                : 0;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
