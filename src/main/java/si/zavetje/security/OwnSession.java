package si.zavetje.security;

import java.time.Instant;

/** One browser in which somebody is signed in: which kind, since when, and when it last asked for something. */
public record OwnSession(String id, String browser, Instant begunAt, Instant lastUsedAt) {}
