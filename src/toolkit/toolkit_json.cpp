#include "toolkit/toolkit_json.hpp"

#include "base/json_writer.hpp"

namespace foothold::toolkit {
namespace {

// Writes the toolkit's types one after the other. A class, so that field() and list() find write() for every type.
class ToolkitJson {
 public:
  void write(const Localized& text) { json_.localized(text); }

  template <typename Item>
  void field(std::string_view name, const Item& item) {
    json_.key(name);
    write(item);
  }

  template <typename Item>
  void list(std::string_view name, const std::vector<Item>& items) {
    json_.key(name).begin_array();
    for (const Item& item : items) write(item);
    json_.end_array();
  }

  void optional(std::string_view name, const Localized& text) {
    if (text.english.empty() && text.spanish.empty()) {
      json_.null(name);
    } else {
      field(name, text);
    }
  }

  void write(int number) { json_.integer(number); }
  void write(const std::string& id) { json_.text(id); }

  void write(const Dimension& dimension) {
    json_.begin_object().text("id", dimension.id);
    field("label", dimension.label);
    field("meaning", dimension.meaning);
    field("question", dimension.question);
    field("local_signals", dimension.local_signals);
    json_.end_object();
  }

  void write(const EquityLens& lens) {
    json_.begin_object();
    field("label", lens.label);
    field("meaning", lens.meaning);
    json_.end_object();
  }

  void write(const EquityRule& rule) {
    json_.begin_object().text("id", rule.id);
    field("rule", rule.rule);
    json_.text("severity", equity_severity_name(rule.severity)).end_object();
  }

  void write(const RacialEquity& equity) {
    json_.begin_object();
    field("label", equity.label);
    field("meaning", equity.meaning);
    list("lenses", equity.lenses);
    list("rules", equity.rules);
    json_.end_object();
  }

  void write(const Principle& principle) {
    json_.begin_object().text("id", principle.id);
    field("label", principle.label);
    field("meaning", principle.meaning);
    json_.end_object();
  }

  void write(const Audience& audience) {
    json_.begin_object().text("id", audience.id);
    field("label", audience.label);
    field("first_steps", audience.first_steps);
    field("role", audience.role);
    json_.end_object();
  }

  void write(const EntryPoint& entry_point) {
    json_.begin_object().text("id", entry_point.id);
    field("statement", entry_point.statement);
    list("chapters", entry_point.chapters);
    field("first_step", entry_point.first_step);
    json_.end_object();
  }

  void write(const Condition& condition) {
    json_.begin_object().text("id", condition.id);
    field("label", condition.label);
    json_.text("level", condition_level_name(condition.level));
    field("meaning", condition.meaning);
    field("example", condition.example);
    json_.end_object();
  }

  void write(const Pillar& pillar) {
    json_.begin_object().text("id", pillar.id);
    field("label", pillar.label);
    field("meaning", pillar.meaning);
    list("predictors", pillar.predictors);
    json_.end_object();
  }

  void write(const Predictor::Why& why) {
    json_.begin_object().text("dimension", why.dimension);
    field("text", why.text);
    json_.end_object();
  }

  void write(const Predictor::Lever& lever) {
    json_.begin_object().text("condition", lever.condition);
    field("text", lever.text);
    json_.end_object();
  }

  void write(const Predictor& predictor) {
    json_.begin_object().text("id", predictor.id).text("pillar", predictor.pillar);
    field("label", predictor.label);
    field("question", predictor.question);
    field("definition", predictor.definition);
    list("why_it_matters", predictor.why_it_matters);
    list("read_with_care", predictor.read_with_care);
    list("local_data", predictor.local_data);
    list("levers", predictor.levers);
    list("partners", predictor.partners);
    json_.end_object();
  }

  void write(const Framework& framework) {
    json_.begin_object();
    field("statement", framework.statement());
    list("dimensions", framework.dimensions());
    field("racial_equity", framework.racial_equity());
    list("principles", framework.principles());
    list("audiences", framework.audiences());
    list("entry_points", framework.entry_points());
    list("conditions", framework.conditions());
    list("pillars", framework.pillars());
    list("predictors", framework.predictors());
    json_.end_object();
  }

  void write(const ChapterProduct& product) {
    json_.begin_object();
    field("name", product.name);
    field("use", product.use);
    json_.end_object();
  }

  void write(const ChapterFeed& feed) {
    json_.begin_object().integer("chapter", feed.chapter);
    field("what", feed.what);
    json_.end_object();
  }

  void write(const Chapter& chapter) {
    json_.begin_object().integer("number", chapter.number).text("id", chapter.id);
    field("title", chapter.title);
    field("short_title", chapter.short_title);
    field("purpose", chapter.purpose);
    list("topics", chapter.topics);
    list("questions", chapter.questions);
    list("activities", chapter.activities);
    list("products", chapter.products);
    list("tips", chapter.tips);
    list("pitfalls", chapter.pitfalls);
    list("feeds", chapter.feeds);
    json_.end_object();
  }

  void write(const std::vector<Chapter>& chapters) {
    json_.begin_object();
    list("chapters", chapters);
    json_.end_object();
  }

  void write(const JourneyChoice& choice) {
    json_.begin_object().text("id", choice.id);
    field("label", choice.label);
    optional("advice", choice.advice);
    json_.end_object();
  }

  void write(const JourneyQuestion& question) {
    json_.begin_object().text("id", question.id).text("type", question.many ? "choices" : "choice");
    json_.boolean("required", question.required);
    field("label", question.label);
    optional("help", question.help);
    list("choices", question.choices);
    json_.end_object();
  }

  void write(const JourneyTask& task) {
    json_.begin_object().text("worksheet", task.worksheet);
    field("what", task.what);
    json_.end_object();
  }

  void write(const JourneyPath& path) {
    json_.begin_object().text("entry_point", path.entry_point);
    list("chapters", path.chapters);
    list("first_tasks", path.first_tasks);
    list("documents", path.documents);
    json_.end_object();
  }

  void write(const Journey& journey) {
    json_.begin_object();
    list("questions", journey.questions());
    list("paths", journey.paths());
    json_.end_object();
  }

  void write(const EngagementLevel& level) {
    json_.begin_object().text("id", level.id);
    field("label", level.label);
    field("meaning", level.meaning);
    field("promise", level.promise);
    field("who_decides", level.who_decides);
    field("when_to_use", level.when_to_use);
    json_.end_object();
  }

  void write(const EngagementMethod& method) {
    json_.begin_object().text("id", method.id);
    field("name", method.name);
    field("best_for", method.best_for);
    list("levels", method.levels);
    field("group_size", method.group_size);
    json_.integer("fewest", method.fewest);
    if (method.most)
      json_.integer("most", *method.most);
    else
      json_.null("most");
    field("time", method.time);
    json_.text("time_band", method.time_band).text("cost_band", method.cost_band);
    field("staff_skills", method.staff_skills);
    field("data_produced", method.data_produced);
    field("strengths", method.strengths);
    field("limits", method.limits);
    json_.text("privacy_risk", method.privacy_risk);
    field("accessibility", method.accessibility);
    list("steps", method.steps);
    json_.text("worksheet", method.worksheet).end_object();
  }

  void write(const Engagement& engagement) {
    json_.begin_object();
    list("levels", engagement.levels);
    list("methods", engagement.methods);
    json_.end_object();
  }

  [[nodiscard]] std::string take() { return json_.take(); }

 private:
  JsonWriter json_;
};

template <typename Item>
std::string to_json(const Item& item) {
  ToolkitJson json;
  json.write(item);
  return json.take();
}

}  // namespace

std::string framework_json(const Framework& framework) {
  return to_json(framework);
}

std::string chapters_json(const std::vector<Chapter>& chapters) {
  return to_json(chapters);
}

std::string chapter_json(const Chapter& chapter) {
  return to_json(chapter);
}

std::string journey_json(const Journey& journey) {
  return to_json(journey);
}

std::string methods_json(const Engagement& engagement) {
  return to_json(engagement);
}

std::string method_json(const EngagementMethod& method) {
  return to_json(method);
}

}  // namespace foothold::toolkit
