package si.zavetje.keys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What the columns of a row say, as bytes in which no two rows are alike: each value with its length before it. */
public final class Columns {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Columns() {}

    /** The columns of a row of that table, in their order; instants to the microsecond, as both databases keep them. */
    public static Columns of(String table, @Nullable Object... values) {
        return new Columns().add(table).and(values);
    }

    /** More columns after these. */
    public Columns and(@Nullable Object... values) {
        for (var value : values) {
            add(value);
        }
        return this;
    }

    /** The bytes to seal or to bind an entry to. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }

    private Columns add(@Nullable Object value) {
        if (value == null) {
            bytes.writeBytes(length(-1));
        } else {
            var content = value instanceof byte[] given ? given : text(value).getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(length(content.length));
            bytes.writeBytes(content);
        }
        return this;
    }

    private static String text(Object value) {
        return value instanceof Instant instant
                ? instant.truncatedTo(ChronoUnit.MICROS).toString()
                : value instanceof Enum<?> code ? code.name() : value.toString();
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }
}
