#pragma once

#include "html/html.hpp"
#include "html/page.hpp"
#include "metrics/map/county_shapes.hpp"
#include "metrics/map/metric_map.hpp"

namespace foothold::metrics {

// The map of a page: one <svg> in which every county is a link to its page with its name and value as title. The style
// sheet colours it by short class names, because there are three thousand of them: k1 to k5 for the classes, kn for
// "none at all", k0 for no value. Values graded Weak are filled with a pattern of their class. The links are no stops
// of the Tab key; the script gives them keys of their own, and the table has the same links.
void map_drawing(html::Html& html, const html::PageContext& context, const Edition& edition, const MetricMap& map,
                 const CountyShapes& shapes);

// A small sample for a legend, of a class (from 0 up), of a class with the pattern of Weak values, and of the shades
// that are no class.
void class_sample(html::Html& html, std::size_t class_index, bool weak);
void shade_sample(html::Html& html, Shade shade);

}  // namespace foothold::metrics
