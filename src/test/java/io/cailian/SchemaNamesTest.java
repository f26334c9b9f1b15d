package io.cailian;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A program that is generated from the description of the API knows a body by the name of
 * its schema. Where two types have one name, one of them silently takes the place of the
 * other: such a type gets a name of its own by {@code @Schema(name = …)}.
 */
@IntegrationTest
class SchemaNamesTest {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping endpoints;

	@Test
	void everySchemaIsOneType() {
		Named named = new Named();
		ModelConverters converters = new ModelConverters();
		converters.addConverter(named);

		this.endpoints.getHandlerMethods()
			.values()
			.stream()
			.filter((method) -> method.getBeanType().getName().startsWith("io.cailian"))
			.flatMap(SchemaNamesTest::bodies)
			.forEach((type) -> converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true)));

		assertThat(named.types).hasSizeGreaterThan(50);
		assertThat(named.types.entrySet()).filteredOn((schema) -> schema.getValue().size() > 1)
			.as("schemas that are more than one type")
			.isEmpty();
	}

	private static Stream<Type> bodies(HandlerMethod method) {
		Stream<Type> received = Stream.of(method.getMethodParameters())
			.filter((parameter) -> parameter.hasParameterAnnotation(RequestBody.class))
			.map(MethodParameter::getGenericParameterType);
		return Stream.concat(received, Stream.of(answer(method.getReturnType().getGenericParameterType())));
	}

	private static Type answer(Type returned) {
		return (returned instanceof ParameterizedType of && of.getRawType() == ResponseEntity.class)
				? of.getActualTypeArguments()[0] : returned;
	}

	/** Writes down under which name each type is described. */
	private static final class Named implements ModelConverter {

		private final Map<String, Set<String>> types = new TreeMap<>();

		@Override
		public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
				Iterator<ModelConverter> chain) {
			Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
			if (schema != null) {
				String reference = schema.get$ref();
				String name = (reference != null) ? reference.substring(reference.lastIndexOf('/') + 1)
						: schema.getName();
				JavaType java = Json.mapper().constructType(type.getType());
				if (name != null && !java.isPrimitive() && java.getRawClass().getName().startsWith("io.cailian")) {
					this.types.computeIfAbsent(name, (key) -> new TreeSet<>()).add(java.toCanonical());
				}
			}
			return schema;
		}

	}

}
