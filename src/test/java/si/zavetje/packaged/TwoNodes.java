package si.zavetje.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The packaged program twice on one database; whichever is killed is started again at once. */
final class TwoNodes implements AutoCloseable {

    private final ExecutorService starters = Executors.newFixedThreadPool(2);
    private final List<Path> folders;
    private final String[] arguments;
    private final List<CompletableFuture<RunningJar>> nodes = new ArrayList<>();

    TwoNodes(Path folder, String... arguments) {
        this.folders = List.of(folder.resolve("one"), folder.resolve("two"));
        this.arguments = arguments;
    }

    /** Starts the first, and the second when the first is healthy: two must not lay out one database. */
    TwoNodes start() {
        nodes.add(starting(0));
        nodes.add(nodes.get(0).thenCompose(first -> starting(1)));
        return this;
    }

    /** Waits until both are healthy. */
    void awaitBoth() {
        nodes.forEach(CompletableFuture::join);
    }

    /** SIGKILL to the one that chance says; it is started again beside whatever follows. */
    String killOne(Random chance) throws InterruptedException {
        int victim = chance.nextInt(2);
        nodes.get(victim).join().kill();
        nodes.set(victim, starting(victim));
        return folders.get(victim).getFileName().toString();
    }

    @Override
    public void close() throws InterruptedException {
        for (var node : nodes) {
            // One that never became healthy has been ended already.
            var running = node.handle((started, fault) -> Optional.ofNullable(started))
                    .join();
            if (running.isPresent()) {
                running.get().close();
            }
        }
        starters.shutdown();
    }

    private CompletableFuture<RunningJar> starting(int node) {
        return CompletableFuture.supplyAsync(() -> started(folders.get(node)), starters);
    }

    private RunningJar started(Path folder) {
        try {
            return RunningJar.in(Files.createDirectories(folder), arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
