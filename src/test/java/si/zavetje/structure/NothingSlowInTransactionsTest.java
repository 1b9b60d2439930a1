package si.zavetje.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What a model asks and what follows from a form happens in a transaction of the engine, a timer's among them. Nothing that is
 * reached from there may wait for a mail server, another machine, a file or a password to be hashed.
 */
class NothingSlowInTransactionsTest {

    private static final List<String> SLOW_PACKAGES =
            List.of("jakarta.mail", "org.springframework.mail", "java.net.http", "org.springframework.web.client");

    private static final List<Class<?>> SLOW = List.of(
            URL.class,
            URLConnection.class,
            Socket.class,
            ServerSocket.class,
            DatagramSocket.class,
            InetAddress.class,
            Files.class,
            FileInputStream.class,
            FileOutputStream.class,
            RandomAccessFile.class,
            FileChannel.class,
            Resource.class,
            PasswordEncoder.class,
            SecretKeyFactory.class);

    /** These run once, before anybody is let in and before a timer fires. */
    private static final Set<String> AT_THE_START = Set.of("si.zavetje.process", "si.zavetje.demo.process");

    @Test
    void no_model_and_no_form_reaches_anything_slow() {
        var product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("si.zavetje");

        assertThat(roots(product).filter(root -> root.getName().endsWith("Due")))
                .hasSizeGreaterThan(5);
        assertThat(new CallGraph(product)
                        .paths(roots(product), target -> target.getFullName().contains("JdbcClient.sql(")))
                .hasSizeGreaterThan(50);
        assertThat(slowPaths(product)).isEmpty();
    }

    @Test
    void a_slow_call_is_found_behind_an_interface_a_lambda_and_an_event() {
        assertThat(slowPaths(new ClassFileImporter().importPackages("si.zavetje.structure.offenders.slow")))
                .anyMatch(path ->
                        path.matches("SlowTasks.readsAFile → .*InAFile.keep → java.nio.file.Files.writeString.*"))
                .anyMatch(path -> path.matches("SlowTasks.waits → java.lang.Thread.sleep.*"))
                .anyMatch(path -> path.matches("SlowTasks.publishes → Told.on → .*JavaMailSender.*"))
                .anyMatch(path -> path.matches("SlowTasks.hashes → .*PasswordEncoder.encode.*"));
    }

    private static List<String> slowPaths(JavaClasses classes) {
        return new CallGraph(classes).paths(roots(classes), NothingSlowInTransactionsTest::isSlow);
    }

    private static Stream<JavaMethod> roots(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.getPackageName().contains(".process"))
                .filter(type -> !AT_THE_START.contains(type.getPackageName()))
                .filter(type -> !type.isAssignableTo(ApplicationRunner.class))
                .flatMap(type -> type.getMethods().stream());
    }

    private static boolean isSlow(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        return SLOW_PACKAGES.stream().anyMatch(owner.getPackageName()::startsWith)
                || SLOW.stream().anyMatch(owner::isAssignableTo)
                || owner.isEquivalentTo(Thread.class) && target.getName().equals("sleep");
    }
}
