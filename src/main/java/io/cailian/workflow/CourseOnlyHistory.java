package io.cailian.workflow;

import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.history.DefaultHistoryConfigurationSettings;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.task.api.TaskInfo;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.flowable.variable.service.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * Lets the engine remember which way a process took, for its picture, and nothing else:
 * who decided what stands in the decisions, and variables hold ids only.
 */
class CourseOnlyHistory extends DefaultHistoryConfigurationSettings {

	CourseOnlyHistory(ProcessEngineConfigurationImpl engine) {
		super(engine);
	}

	@Override
	public boolean isHistoryEnabledForVariableInstance(VariableInstanceEntity variable) {
		return false;
	}

	@Override
	public boolean isHistoryEnabledForVariableInstance(String processDefinition, VariableInstanceEntity variable) {
		return false;
	}

	@Override
	public boolean isHistoryEnabledForVariables(@Nullable String processDefinition) {
		return false;
	}

	@Override
	public boolean isHistoryEnabledForUserTask(TaskInfo task) {
		return false;
	}

	@Override
	public boolean isHistoryEnabledForUserTask(ExecutionEntity execution, TaskEntity task) {
		return false;
	}

}
