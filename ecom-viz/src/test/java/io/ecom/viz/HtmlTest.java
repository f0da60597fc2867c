package io.ecom.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void textCannotBecomeMarkup() {
        assertThat(Html.encode("</script><img src=x onerror=\"alert('1')\">&`"))
                .isEqualTo("&lt;/script&gt;&lt;img src=x onerror=&#34;alert(&#39;1&#39;)&#34;&gt;&amp;&#96;");
    }

    @Test
    void whatNoPageCanShowBecomesTheReplacementCharacter() {
        assertThat(Html.encode("a\u0000b\ud800c\u2028d\ud83d\ude00")).isEqualTo("a\ufffdb\ufffdc&#8232;d\ud83d\ude00");
    }

    @Test
    void attributesAreEncodedLikeText() {
        assertThat(new Html().leaf("a", "<b>", "title", "\" onclick=\"x").toString())
                .isEqualTo("<a title=\"&#34; onclick=&#34;x\">&lt;b&gt;</a>");
    }

    @Test
    void codeThatCouldEndItsElementIsRefused() {
        assertThatThrownBy(() -> new Html().code("script", "var a='</SCRIPT>'"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid script: expected no text that could end the element");
    }

    @Test
    void aPieceWithOpenElementsCannotBeAppended() {
        assertThatThrownBy(() -> new Html().append(new Html().open("p")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid piece of HTML: expected all elements closed, found [p]");
    }
}
