package si.zavetje.shared.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a page of our own gets of a text that was pasted into it. */
class CleanInputTest {

    @Test
    void what_nobody_can_see_does_not_reach_a_page_and_a_password_stays_as_it_was_typed() throws Exception {
        MockMvcBuilders.standaloneSetup(new Page())
                .setControllerAdvice(new CleanInput())
                .build()
                .perform(post("/page")
                        .characterEncoding("UTF-8")
                        .param("name", "\ufeffHiša\tna\u200b hribu ")
                        .param("password", " pa\u200bss\tword "))
                .andExpect(content().string("[Hiša na hribu][ pa\u200bss\tword ]"));
    }

    @RestController
    private static class Page {

        @PostMapping(path = "/page", produces = "text/plain;charset=UTF-8")
        String page(@RequestParam String name, @RequestParam String password) {
            return "[" + name + "][" + password + "]";
        }
    }
}
