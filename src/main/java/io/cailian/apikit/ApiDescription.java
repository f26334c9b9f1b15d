package io.cailian.apikit;

import java.util.List;
import java.util.Map;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Describes what holds for every endpoint, so that no controller has to: who may call,
 * how a POST is repeated safely, and what a failure looks like.
 */
@Component
class ApiDescription implements GlobalOpenApiCustomizer {

	private static final String PROBLEM = "Problem";

	private static final Map<String, String> FAILURES = Map.of("400", "The request is malformed or incomplete", "401",
			"Nobody is signed in", "403", "The signed-in person may not do this", "404",
			"There is no such thing for this person", "409", "It was changed by somebody else meanwhile", "422",
			"A business rule does not allow it", "429", "Too many requests", "500", "An unexpected fault");

	private final String mode;

	ApiDescription(@Value("${cailian.mode:demo}") String mode) {
		this.mode = mode;
	}

	@Override
	public void customise(OpenAPI api) {
		api.info(new Info().title("Cailian 采链 API")
			.version("v1")
			.description("Procurement portal: suppliers, requests for quotation, awards, reports. "
					+ "Failures are problems (RFC 9457) in the language of Accept-Language (zh-CN or en)."));
		Components components = (api.getComponents() != null) ? api.getComponents() : new Components();
		api.setComponents(components);
		ModelConverters.getInstance().readAll(Problem.class).forEach(components::addSchemas);
		String scheme = this.mode.equals("sso") ? "bearer" : "basic";
		components.addSecuritySchemes(scheme, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(scheme));
		api.addSecurityItem(new SecurityRequirement().addList(scheme));
		if (api.getPaths() != null) {
			api.getPaths().forEach(this::describe);
		}
	}

	private void describe(String path, PathItem item) {
		if (!path.startsWith("/api/")) {
			return;
		}
		item.readOperations().forEach(ApiDescription::addFailures);
		Operation post = item.getPost();
		if (post != null) {
			describeRepetition(post);
		}
	}

	private static void describeRepetition(Operation post) {
		boolean known = post.getParameters() != null
				&& post.getParameters().stream().anyMatch((p) -> Idempotency.KEY_HEADER.equals(p.getName()));
		if (!known) {
			post.addParametersItem(new Parameter().in("header")
				.name(Idempotency.KEY_HEADER)
				.required(true)
				.description("A key of your choice, new for each intended effect, at most 200 characters. "
						+ "Repeating the call with the same key and body returns the first answer.")
				.schema(new StringSchema().minLength(1).maxLength(200)));
		}
		post.getResponses().forEach((status, response) -> {
			if (status.startsWith("2")) {
				response.addHeaderObject(Idempotency.REPLAYED_HEADER,
						new Header().description("true if this is the answer to an earlier call")
							.schema(new StringSchema().addEnumItem("true")));
			}
		});
	}

	private static void addFailures(Operation operation) {
		ApiResponses responses = operation.getResponses();
		Content problem = new Content().addMediaType("application/problem+json",
				new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
		for (String status : List.copyOf(FAILURES.keySet())) {
			responses.addApiResponse(status, new ApiResponse().description(FAILURES.get(status)).content(problem));
		}
	}

}
