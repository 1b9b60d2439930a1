package si.zavetje.administration;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's access to the cases of an organisation was asked for, confirmed, refused or ended: she, her colleagues and
 * the coordinator are to be told.
 *
 * @param key of this news alone
 * @param person whose access it is, if she can be told
 * @param waits whether somebody must confirm it first
 */
public record AccessNews(String key, String organisation, @Nullable String person, boolean waits) {}
