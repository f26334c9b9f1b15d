package io.cailian.sourcing.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.cailian.uikit.Formats;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * A closing time with its zone, and how long it still is by the server's clock. The page
 * only counts down from what the server said, so a wrong clock at the reader's desk
 * misleads nobody.
 */
class Countdown extends Composite<Div> {

	private static final String TICK = """
			const span = this, until = performance.now() + $0, words = [$1, $2, $3, $4];
			clearInterval(span.$ticking);
			const show = () => {
				let left = Math.max(0, Math.floor((until - performance.now()) / 1000));
				const days = Math.floor(left / 86400); left -= days * 86400;
				const two = (n) => String(n).padStart(2, '0');
				const clock = two(Math.floor(left / 3600)) + ':' + two(Math.floor(left / 60) % 60) + ':' + two(left % 60);
				const over = days === 0 && left === 0;
				span.textContent = over ? words[3] : words[0] + (days > 0 ? days + words[1] : '') + clock + words[2];
				if (over || !span.isConnected) clearInterval(span.$ticking);
			};
			span.$ticking = setInterval(show, 1000);
			show();""";

	Countdown(Instant closesAt, Clock clock, Formats formats) {
		Span at = new Span();
		Span left = new Span();
		left.addClassNames("countdown", "list-count");
		left.getElement().setAttribute("role", "timer");
		Texts.follow(at, (locale) -> {
			at.setText(formats.instant(closesAt, locale));
			Duration remaining = Duration.between(clock.instant(), closesAt);
			left.getElement()
				.executeJs(TICK, (double) remaining.toMillis(), getTranslation(locale, "sourcing.Countdown.left") + " ",
						" " + getTranslation(locale, "sourcing.Countdown.days") + " ", "",
						getTranslation(locale, "sourcing.Countdown.over"));
		});
		getContent().add(at, new Span(" "), left);
	}

}
