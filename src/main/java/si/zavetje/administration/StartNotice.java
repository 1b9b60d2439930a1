package si.zavetje.administration;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Directory;

/** Tells whoever started the program where to go, on standard output and never in a log, which others read. */
@Component
class StartNotice {
    private static final String LINE = "=".repeat(78);

    private final Environment environment;
    private final Directory directory;

    StartNotice(Environment environment, Directory directory) {
        this.environment = environment;
        this.directory = directory;
    }

    void installation(Map<String, String> oneTimePasswords) {
        var lines = new ArrayList<String>();
        lines.add("Zavetje is ready at " + url());
        if (!oneTimePasswords.isEmpty()) {
            lines.add("");
            lines.add("  %-17s %s".formatted("account", "one-time password"));
            oneTimePasswords.forEach((username, password) -> lines.add("  %-17s %s".formatted(username, password)));
            lines.add("");
            lines.add("Each works once and is not shown again; choose your own at the first sign-in.");
            lines.add("Give each to the one person it is for: who gives access and who confirms it are two.");
        }
        print(lines);
    }

    void demo(@Nullable Map<String, String> passwords) {
        String closing = passwords == null
                ? "Passwords were shown at the first start. Lost? Set ZAVETJE_DEMO_PASSWORD and start again."
                : "These passwords are shown only now. They are of no use to a real installation.";
        print(table(passwords == null ? Map.of() : passwords, closing));
    }

    void demoWithGivenPassword() {
        print(table(Map.of(), "All demonstration accounts have the password given in ZAVETJE_DEMO_PASSWORD."));
    }

    private List<String> table(Map<String, String> passwords, String closing) {
        var lines = new ArrayList<String>();
        lines.add("Zavetje is ready at " + url() + " (demonstration, made-up people only)");
        lines.add("");
        lines.add("  %-17s %-21s %s".formatted("account", passwords.isEmpty() ? "" : "password", "who"));
        for (DemoPeople.Person person : DemoPeople.PEOPLE) {
            directory
                    .account(person.username())
                    .filter(account -> !account.disabled())
                    .ifPresent(account -> lines.add("  %-17s %-21s %s"
                            .formatted(
                                    account.username(),
                                    passwords.getOrDefault(account.username(), ""),
                                    account.displayName())));
        }
        lines.add("");
        lines.add(closing);
        return lines;
    }

    private String url() {
        boolean tls = environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.certificate");
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return (tls ? "https" : "http") + "://localhost:" + port + "/";
    }

    private static void print(List<String> lines) {
        PrintStream out = System.out;
        out.println();
        out.println(LINE);
        lines.forEach(out::println);
        out.println(LINE);
        out.println();
        out.flush();
    }
}
