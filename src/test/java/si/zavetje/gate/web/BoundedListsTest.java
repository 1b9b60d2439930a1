package si.zavetje.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedListsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, maxResults=200",
                "key=a%2Fb, key=a%2Fb&maxResults=200",
                "firstResult=0&maxResults=15, firstResult=0&maxResults=15",
                "maxResults=200, maxResults=200",
                "maxResults=2000&itemCount=false, itemCount=false&maxResults=200",
                "maxResults=-1, maxResults=200",
                "maxResults=15&maxResults=9999, maxResults=15",
                "maxResults=x, maxResults=200",
            })
    void a_list_without_an_end_or_with_one_too_far_off_is_bounded(String asked, String passedOn) {
        assertThat(BoundedLists.bounded(asked)).isEqualTo(passedOn);
    }
}
