#pragma once

#include <string>
#include <vector>

#include "toolkit/chapter.hpp"
#include "toolkit/engagement/engagement.hpp"
#include "toolkit/framework.hpp"
#include "toolkit/journey/journey.hpp"

namespace foothold::toolkit {

// The toolkit for programs. Every text is given in all languages, {"en": "...", "es": "..."}, so one answer serves any
// reader; fields carry the names that the content files use.

// Everything in the framework. `predictors` of a pillar are ids; the predictors themselves stand in a list of their
// own.
[[nodiscard]] std::string framework_json(const Framework& framework);
// {"chapters": [...]}
[[nodiscard]] std::string chapters_json(const std::vector<Chapter>& chapters);
[[nodiscard]] std::string chapter_json(const Chapter& chapter);
// {"questions": [...], "paths": [...]}: where to begin. `help` of a question and `advice` of a choice are null when
// there is nothing to say.
[[nodiscard]] std::string journey_json(const Journey& journey);
// {"levels": [...], "methods": [...]}; `levels` of a method are ids.
[[nodiscard]] std::string methods_json(const Engagement& engagement);
[[nodiscard]] std::string method_json(const EngagementMethod& method);

}  // namespace foothold::toolkit
