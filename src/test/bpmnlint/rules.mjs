// What process files are held to: the rules that bpmnlint recommends, warnings as well, but for these.
export default {
	extends: 'bpmnlint:recommended',
	rules: {
		// One case has one token: a step that is come back to joins nothing, as the review of an application does after more was asked for.
		'fake-join': 'off',
		// For the same reason one gateway may both bring exclusive ways together and ask its question.
		'no-gateway-join-fork': 'off'
	}
};
