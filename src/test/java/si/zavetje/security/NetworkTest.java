package si.zavetje.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.254, true",
        "192.0.2.1, 192.0.3.1, false",
        "2001:db8:0:1::1, 2001:db8:0:1:ffff:ffff:ffff:ffff, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false",
        "::ffff:192.0.2.1, 192.0.2.9, true",
        "fe80::1%eth0, fe80::2%eth1, true",
        "unknown, unknown, true",
        "unknown, face.de, false",
        "999.1.1.1, 999.1.1.2, false"
    })
    void addresses_of_one_office_are_of_one_network(String one, String other, boolean same) {
        assertThat(Network.of(one).equals(Network.of(other))).isEqualTo(same);
    }

    @Test
    void of_nothing_is_nothing() {
        assertThat(Network.of("")).isEmpty();
    }
}
