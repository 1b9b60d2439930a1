package si.zavetje.childprotection;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Something that is to be settled for a child, or with somebody who was one, and that no task remembers once it is answered. */
@Table("zv_child_matter")
record ChildMatter(@Id UUID id, String caseReference, Kind kind, boolean open, @Version int version) {

    /** What is to be settled. */
    enum Kind {
        /** The child does not want what was answered for it. */
        DISAGREES,
        /** A parent or guardian is suspected, and nobody has looked into it yet. */
        GUARDIAN_SUSPECTED,
        /** A parent or guardian may not speak for the child, and somebody else is to be named. */
        COURT_GUARDIAN,
        /** The court was asked to name somebody. */
        COURT_ASKED,
        /** Somebody came of age and was not asked yet. */
        ADULT_NOT_ASKED
    }

    static ChildMatter raised(String caseReference, Kind kind) {
        return new ChildMatter(UUID.randomUUID(), caseReference, kind, true, 0);
    }

    /** It is to be settled once more. */
    ChildMatter again() {
        return new ChildMatter(id, caseReference, kind, true, version);
    }

    /** Nothing is left of it. */
    ChildMatter settled() {
        return new ChildMatter(id, caseReference, kind, false, version);
    }
}
