package io.cailian.apikit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.cailian.kernel.WholeText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Lets no broken text in beside the body: parameters and names of files are whole, as
 * {@link BoundedValues} sees to it within the body.
 */
class WholeTexts implements HandlerInterceptor {

	/** The message at a text that is not whole. */
	static final String BROKEN = "apikit.problem.brokenText";

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		List<InvalidInput.Fault> faults = new ArrayList<>();
		request.getParameterMap().forEach((name, values) -> {
			if (!Stream.of(values).allMatch(WholeText::isWhole)) {
				faults.add(broken(name));
			}
		});
		MultipartHttpServletRequest files = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		if (files != null) {
			files.getFileMap().forEach((name, file) -> {
				if (!isNameWhole(file)) {
					faults.add(broken(name));
				}
			});
		}
		if (!faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
		return true;
	}

	static InvalidInput.Fault broken(String name) {
		return new InvalidInput.Fault("/" + name, BROKEN, List.of());
	}

	private static boolean isNameWhole(MultipartFile file) {
		String name = file.getOriginalFilename();
		return name == null || WholeText.isWhole(name);
	}

}
