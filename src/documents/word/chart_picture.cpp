#include <algorithm>

#include "base/files.hpp"
#include "base/text.hpp"
#include "documents/markup/markup_tree.hpp"
#include "documents/word/word_markup.hpp"

namespace foothold::documents {
namespace {

using pugi::xml_node;

constexpr double widest = 620;     // pixels of a sheet without its margins
constexpr double sharpness = 2.5;  // dots of the picture for each pixel
constexpr int before_charts = 10;  // percent
constexpr int after_charts = 60;

// Browsers take the letters of the page for charts; a picture has no page.
constexpr std::string_view letters =
    "svg{font-family:'Public Sans','Liberation Sans',Arial,sans-serif}.fh-chart-label{font-size:14px}";

struct Box {
  double width = 0;
  double height = 0;
};

Box box_of(const xml_node& chart) {
  const auto parts = split(chart.attribute("viewBox").value(), ' ');
  if (parts.size() != 4) return {};
  return {parse_number(parts[2]).value_or(0), parse_number(parts[3]).value_or(0)};
}

void write_chart(const xml_node& chart, const Box& box, const std::filesystem::path& file) {
  pugi::xml_document alone;
  xml_node copy = alone.append_copy(chart);
  copy.remove_attribute("width");
  copy.remove_attribute("height");
  copy.append_attribute("width").set_value(box.width);
  copy.append_attribute("height").set_value(box.height);
  copy.append_attribute("xmlns").set_value("http://www.w3.org/2000/svg");
  write_file(file, write_markup(alone));
}

ProgramCall drawing(const std::filesystem::path& folder, const std::string& name, double width) {
  ProgramCall call;
  call.program = "/usr/bin/rsvg-convert";
  call.folder = folder;
  call.arguments = {
      "--stylesheet",        "charts.css", "--width",     std::to_string(static_cast<int>(width * sharpness)),
      "--keep-aspect-ratio", "--output",   name + ".png", name + ".svg"};
  return call;
}

void put_picture(xml_node chart, const std::string& name, double width) {
  xml_node picture = chart.parent().insert_child_before("img", chart);
  picture.append_attribute("src").set_value((name + ".png").c_str());
  picture.append_attribute("alt").set_value(chart.attribute("aria-label").value());
  picture.append_attribute("width").set_value(static_cast<int>(width));
  chart.parent().remove_child(chart);
}

}  // namespace

Result<void> draw_charts(xml_node body, const std::filesystem::path& folder, const PrintStyles& styles,
                         const Conversion& conversion) {
  const auto charts = find_elements(body, [](const xml_node& node) { return is_called(node, "svg"); });
  write_file(folder / "charts.css", styles.chart_text() + std::string(letters));
  int number = 0;
  for (const xml_node& chart : charts) {
    const Box box = box_of(chart);
    const std::string name = "chart-" + std::to_string(++number);
    if (box.width <= 0 || box.height <= 0) {
      chart.parent().remove_child(chart);
      continue;
    }
    const double width = std::min(box.width, widest);
    write_chart(chart, box, folder / (name + ".svg"));
    if (const auto drawn = run_converter(drawing(folder, name, width), conversion); !drawn) return drawn.error();
    put_picture(chart, name, width);
    conversion.tell(before_charts + (after_charts - before_charts) * number / static_cast<int>(charts.size()));
  }
  return {};
}

}  // namespace foothold::documents
