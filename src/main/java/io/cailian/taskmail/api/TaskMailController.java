package io.cailian.taskmail.api;

import java.util.List;
import java.util.Locale;

import io.cailian.apikit.InvalidInput;
import io.cailian.taskmail.MailMode;
import io.cailian.taskmail.MailPreferences;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which letters about tasks the signed-in person gets.
 */
@RestController
@RequestMapping("/api/v1/task-mail")
@Tag(name = "Task mail", description = "Letters about tasks: one for each, one each working day, or none")
@PreAuthorize(MailPreferences.STAFF)
class TaskMailController {

	private final MailPreferences preferences;

	TaskMailController(MailPreferences preferences) {
		this.preferences = preferences;
	}

	@GetMapping
	@Operation(summary = "Read which letters about tasks the signed-in person gets")
	TaskMail read() {
		return TaskMail.of(this.preferences.mine());
	}

	@PutMapping
	@Operation(summary = "Choose which letters about tasks the signed-in person gets")
	TaskMail choose(@RequestBody TaskMail wanted) {
		return TaskMail.of(this.preferences.choose(wanted.choice()));
	}

	@Schema(name = "TaskMail")
	record TaskMail(@Nullable MailMode mode, @Schema(allowableValues = {
			"zh", "en" }) @Nullable String language){

		static TaskMail of(MailPreferences.Choice choice) {
			return new TaskMail(choice.mode(), choice.language().getLanguage());
		}

		MailPreferences.Choice choice() {
			if (this.mode == null) {
				throw missing("/mode");
			}
			if (this.language == null) {
				throw missing("/language");
			}
			return new MailPreferences.Choice(this.mode, switch (this.language) {
				case "zh" -> Locale.SIMPLIFIED_CHINESE;
				case "en" -> Locale.ENGLISH;
				default -> throw new InvalidInput(
						List.of(new InvalidInput.Fault("/language", "apikit.problem.wrongValue", List.of())));
			});
		}

		private static InvalidInput missing(String pointer) {
			return new InvalidInput(List.of(new InvalidInput.Fault(pointer, "apikit.Faults.missing", List.of())));
		}

	}

}
