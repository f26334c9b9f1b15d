package io.cailian.licence;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

/**
 * Draws made-up business licences with the font of the reports: in one column or two,
 * turned by some degrees, and with the grain of a bad photo.
 */
public final class LicencePicture {

	static final List<String> LINES = lines("福州示范轴承有限公司", "91350100M000100Y43");

	private static final int WIDTH = 1800;

	private static final int HEIGHT = 1240;

	private LicencePicture() {
	}

	/** A photo as people take it: a little turned, a little grainy. */
	public static void photo(Path target, String company, String code) throws IOException {
		draw(target, lines(company, code), false, 1, 2_000);
	}

	static void draw(Path target, boolean twoColumns, double degrees, int grains) throws IOException {
		draw(target, LINES, twoColumns, degrees, grains);
	}

	private static List<String> lines(String company, String code) {
		return List.of("统一社会信用代码  " + code, "名    称  " + company, "类    型  有限责任公司(自然人独资)", "法定代表人  林晓明", "注册资本  伍佰万元整",
				"成立日期  2016年03月08日", "营业期限  2016年03月08日至2036年03月07日", "住    所  福建省福州市鼓楼区示范路18号");
	}

	private static void draw(Path target, List<String> lines, boolean twoColumns, double degrees, int grains)
			throws IOException {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		pen.setColor(new Color(250, 247, 238));
		pen.fillRect(0, 0, WIDTH, HEIGHT);
		pen.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
		pen.setColor(Color.BLACK);
		pen.setFont(font(72));
		pen.drawString("营 业 执 照", 680, 150);
		pen.setFont(font(36));
		for (int i = 0; i < lines.size(); i++) {
			boolean right = twoColumns && i >= lines.size() / 2;
			int row = right ? i - lines.size() / 2 : i;
			pen.drawString(lines.get(i), right ? 960 : 120, 290 + row * 105);
		}
		pen.dispose();
		Random random = new Random(7);
		for (int i = 0; i < grains; i++) {
			image.setRGB(random.nextInt(WIDTH), random.nextInt(HEIGHT), new Color(150, 150, 150).getRGB());
		}
		ImageIO.write(image, "png", target.toFile());
	}

	private static Font font(float size) throws IOException {
		try {
			return Font.createFont(Font.TRUETYPE_FONT, new File(".tools/fonts/NotoSansSC-Regular.ttf"))
				.deriveFont(size);
		}
		catch (FontFormatException ex) {
			throw new IOException(ex);
		}
	}

}
