package si.zavetje.delivery;

import jakarta.mail.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that speaks just enough SMTP to fail at every point at which one can. */
final class MisbehavingServer implements AutoCloseable {

    /** What it does to the next who connects. */
    enum Mood {
        KIND,
        /** Says nothing at all. */
        SILENT,
        /** Says that it is shutting down. */
        CLOSING,
        /** Tells us, as a sender, to go away. */
        SENDER_UNWELCOME,
        /** Asks to come back later with this recipient. */
        GREYLISTING,
        /** Knows no such recipient. */
        UNKNOWN_RECIPIENT,
        /** Takes the whole message and then says no. */
        REFUSES_MESSAGE,
        /** Takes the whole message, keeps it, and hangs up before it says yes. */
        HANGS_UP_BEFORE_YES,
        /** Says yes and hangs up before it says goodbye. */
        HANGS_UP_AFTER_YES
    }

    private final ServerSocket socket;
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private final List<String> senders = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.KIND;

    MisbehavingServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::listen, "misbehaving-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    void is(Mood next) {
        mood = next;
    }

    /** Every message it has taken in full, as it came, whatever it said about it. */
    List<String> kept() {
        return kept;
    }

    /** To whom everything that cannot be delivered would be sent back. */
    List<String> senders() {
        return senders;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** A client as the application has one, only less patient, and least of all with a server that says nothing. */
    JavaMailSenderImpl client() {
        var client = new JavaMailSenderImpl() {
            @Override
            public synchronized Session getSession() {
                return Session.getInstance(properties(mood == Mood.SILENT ? "150" : "1000"));
            }
        };
        client.setHost("127.0.0.1");
        client.setPort(socket.getLocalPort());
        return client;
    }

    /** A client that waits long enough for a server that answers. */
    static JavaMailSenderImpl client(int port) {
        var client = new JavaMailSenderImpl();
        client.setHost("127.0.0.1");
        client.setPort(port);
        client.setJavaMailProperties(properties("10000"));
        return client;
    }

    private static Properties properties(String patience) {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.localhost", "zavetje.example");
        return properties;
    }

    /** A client of a server that is not there. */
    static JavaMailSenderImpl clientOfNobody() {
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return client(closed.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                serve(connection, mood);
            } catch (IOException hungUp) {
                // The client went away, or the test is over.
            }
        }
    }

    private void serve(Socket connection, Mood now) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        var out = connection.getOutputStream();
        if (now == Mood.SILENT) {
            in.readLine();
            return;
        }
        say(out, now == Mood.CLOSING ? "421 shutting down" : "220 ready");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var word = line.toUpperCase(Locale.ROOT).split("[ :]", 2)[0];
            if (word.equals("DATA")) {
                say(out, "354 go on");
                kept.add(message(in));
                if (now == Mood.HANGS_UP_BEFORE_YES) {
                    return;
                }
                if (now == Mood.REFUSES_MESSAGE) {
                    kept.remove(kept.size() - 1);
                }
                say(out, now == Mood.REFUSES_MESSAGE ? "554 not wanted" : "250 kept");
                if (now == Mood.HANGS_UP_AFTER_YES) {
                    connection.setSoLinger(true, 0);
                    return;
                }
            } else if (word.equals("MAIL")) {
                senders.add(line);
                say(out, answer(word, now));
            } else if (word.equals("QUIT")) {
                say(out, "221 goodbye");
                return;
            } else {
                say(out, answer(word, now));
            }
        }
    }

    private static String answer(String word, Mood now) {
        return switch (word + " " + now) {
            case "MAIL SENDER_UNWELCOME" -> "550 sender unwelcome";
            case "RCPT GREYLISTING" -> "451 come back later";
            case "RCPT UNKNOWN_RECIPIENT" -> "550 no such mailbox";
            default -> "250 fine";
        };
    }

    private static String message(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append("\r\n");
        }
        return text.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
