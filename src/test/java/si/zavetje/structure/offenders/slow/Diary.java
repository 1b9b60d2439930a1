package si.zavetje.structure.offenders.slow;

public interface Diary {

    void keep(String note);
}
