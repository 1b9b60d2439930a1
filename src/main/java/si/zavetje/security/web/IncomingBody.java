package si.zavetje.security.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** What a request sends after its headers, taken as it comes and never waited for in the dark. */
final class IncomingBody {
    private final org.apache.coyote.Request request;
    private final byte[] bytes;
    private final boolean lengthKnown;
    private long missing;
    private boolean gone;

    IncomingBody(Request request) {
        this.request = request.getCoyoteRequest();
        this.lengthKnown = lengthOf(request) >= 0;
        this.missing = Math.max(0, lengthOf(request));
        this.bytes = new byte[(int) Math.min(missing, BodyLimit.LONGEST)];
    }

    /** How many bytes were announced, or -1; whatever is no number announces nothing. */
    static long lengthOf(Request request) {
        try {
            return request.getContentLengthLong();
        } catch (NumberFormatException noLength) {
            return -1;
        }
    }

    /** Whether all of it has come already. */
    boolean isHere() {
        return arrives(() -> false);
    }

    /** Whether all of it comes while waiting makes sense; it is kept for whoever reads it then. */
    boolean arrives(WaitingBodies.Patience waiting) {
        while (missing > 0) {
            if (!take(true) && (gone || !waiting.pause())) {
                return false;
            }
        }
        replay(bytes);
        return true;
    }

    /** Takes it and throws it away. */
    void discard(WaitingBodies.Patience waiting) {
        while (missing > 0 && (take(false) || (!gone && waiting.pause()))) {
            // Every turn has taken something or waited.
        }
    }

    /** Whatever has not come by now is never read, by nobody; the connection ends with the answer. */
    void leave(HttpServletResponse response) {
        if (missing > 0 || !lengthKnown) {
            response.setHeader("Connection", "close");
            int status = response.getStatus();
            // Which the server takes for a fault of its own.
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            response.setStatus(status);
        }
        replay(new byte[0]);
    }

    private boolean take(boolean keep) {
        request.action(ActionCode.AVAILABLE, true);
        if (gone || request.getAvailable() <= 0) {
            return false;
        }
        Part part = new Part();
        gone = !read(part);
        if (gone) {
            return false;
        }
        ByteBuffer received = part.getByteBuffer();
        int length = received.remaining();
        if (keep) {
            received.get(bytes, (int) (bytes.length - missing), length);
        }
        missing -= length;
        return true;
    }

    private boolean read(Part part) {
        try {
            return request.doRead(part) >= 0;
        } catch (IOException sheWentAway) {
            return false;
        }
    }

    private void replay(byte[] body) {
        ByteChunk chunk = new ByteChunk();
        chunk.setBytes(body, 0, body.length);
        request.action(ActionCode.REQ_SET_BODY_REPLAY, chunk);
    }

    private static final class Part implements ApplicationBufferHandler {
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer received) {
            buffer = received;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // The server brings its own buffer.
        }
    }
}
