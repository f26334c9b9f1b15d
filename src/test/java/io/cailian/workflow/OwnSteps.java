package io.cailian.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.cailian.IntegrationTest;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A test on the real engine with the real BPMN files, about parcels: documents of no
 * module, whose steps write down what they were told in place of the modules' own. Jobs
 * run only when a test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@IntegrationTest
@Import({ Parcels.class, Chains.class, Ends.class })
@TestPropertySource(properties = { "flowable.async-executor-activate=false",
		"spring.main.allow-bean-definition-overriding=true", "cailian.test.database=workflow" })
@interface OwnSteps {

}
