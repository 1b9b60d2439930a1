package si.zavetje.risk;

/** How great the risk is in all. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
