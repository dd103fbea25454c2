#include "base/text.hpp"
#include "workspace/letters/letter_list.hpp"

namespace foothold::workspace {
namespace {

// What both letters say of the data.
class DataLetter {
 public:
  explicit DataLetter(const LetterSource& source) : source_(source), answers_(source) {}

 protected:
  [[nodiscard]] const std::string& text(std::string_view key) const {
    return source_.context.text("letters.data." + std::string(key));
  }
  [[nodiscard]] std::string fill(std::string_view key, const std::string& told) const {
    return source_.context.fill("letters.data." + std::string(key), {{"text", told}});
  }
  [[nodiscard]] const std::string& question(std::string_view field) const {
    const toolkit::FieldRule* rule = source_.type.find_field(field);
    return source_.context.say(rule->label);
  }

  // Which data, line by line.
  [[nodiscard]] std::vector<std::string> description() const {
    std::vector<std::string> items;
    for (const std::string_view field : {"unit", "years", "area_level", "frequency"})
      add_item(items, question(field), answers_.words(field));
    std::vector<std::string> groups = answers_.labels("breakdowns");
    std::erase(groups, choice_label("breakdowns", "other"));
    if (const std::string named = answers_.words("breakdowns_named"); !named.empty()) groups.push_back(named);
    add_item(items, text("groups"), join(groups, ", "));
    return items;
  }

  // How few people a number may be about, by the stricter of both sides.
  void tell_smallest(LetterPart& part) const {
    if (const auto smallest = number_of(source_.record.fields, "smallest_count"))
      part.paragraphs.push_back(fill("smallest", grouped_number(*smallest, 0)));
  }

  [[nodiscard]] std::string holder() const { return answers_.name("holder"); }

  const LetterSource& source_;
  const LetterAnswers answers_;

 private:
  void add_item(std::vector<std::string>& items, const std::string& what, const std::string& told) const {
    if (!told.empty()) items.push_back(source_.context.fill("letters.item", {{"what", what}, {"text", told}}));
  }
  [[nodiscard]] std::string choice_label(std::string_view field, std::string_view id) const {
    const toolkit::FieldChoice* choice = source_.type.find_field(field)->find_choice(id);
    return choice == nullptr ? std::string() : source_.context.say(choice->label);
  }
};

class RequestWriter : DataLetter {
 public:
  using DataLetter::DataLetter;

  Letter write() const {
    Letter letter;
    letter.date = letter_date(source_);
    for (const std::string& line : {answers_.name("contact"), holder()})
      if (!line.empty()) letter.address.push_back(line);
    const std::string name = answers_.words("name");
    letter.subject = name.empty() ? text("request") : fill("request_for", name);
    letter.salutation = salutation(source_, answers_.name("contact"));
    letter.add({.paragraphs = {source_.context.fill("letters.data.opening", {{"coalition", source_.coalition}})}});
    letter.add(what());
    letter.add(why());
    letter.add(care());
    letter.add(next());
    letter.closing = source_.context.text("letters.closing");
    letter.signatures = {signature_of_coalition(source_, answers_.name("owner"))};
    return letter;
  }

 private:
  [[nodiscard]] LetterPart what() const {
    LetterPart part{.items = description()};
    if (!part.items.empty()) part.paragraphs.push_back(text("what"));
    return part;
  }

  [[nodiscard]] LetterPart why() const {
    LetterPart part{.heading = text("why")};
    if (const auto predictors = answers_.names("predictors"); !predictors.empty())
      part.paragraphs.push_back(fill("predictors", in_a_row(source_.context, predictors)));
    answers_.tell(part, "", "agreement_purpose");
    return part;
  }

  [[nodiscard]] LetterPart care() const {
    LetterPart part{.heading = text("care"), .paragraphs = {text("no_names")}};
    for (const std::string_view field : {"security", "suppression", "review", "retention"})
      answers_.tell(part, "", field);
    tell_smallest(part);
    return part;
  }

  [[nodiscard]] LetterPart next() const {
    LetterPart part{.heading = text("next"), .paragraphs = {text("rules"), text("back")}};
    answers_.state(part, "letters.data.ask", "owner");
    return part;
  }
};

class OutlineWriter : DataLetter {
 public:
  using DataLetter::DataLetter;

  Letter write() const {
    Letter letter;
    letter.kind = text("outline");
    letter.date = letter_date(source_);
    letter.subject = answers_.words("name");
    letter.is_draft = !answers_.says("agreement_state", "signed");
    letter.add({.paragraphs = {parties(), text("lawyer")}});
    letter.add(data());
    for (const std::string_view field : {"use_limits", "security"}) letter.add(told(field));
    letter.add(small_numbers());
    for (const std::string_view field : {"review", "retention", "legal_basis"}) letter.add(told(field));
    letter.add(end());
    const std::string name = holder();
    letter.signatures = {
        {.name = {}, .role = name.empty() ? text("for_holder") : source_.context.fill("letters.for", {{"name", name}})},
        signature_of_coalition(source_)};
    return letter;
  }

 private:
  [[nodiscard]] std::string parties() const {
    const std::string name = holder();
    return source_.context.fill(
        "letters.agreement.opening",
        {{"parties", in_a_row(source_.context, {name.empty() ? text("holder") : name, source_.coalition})}});
  }

  [[nodiscard]] LetterPart open_where_empty(LetterPart part) const {
    if (part.is_empty()) part.paragraphs.push_back(text("still_open"));
    return part;
  }

  [[nodiscard]] LetterPart told(std::string_view field) const {
    LetterPart part{.heading = question(field)};
    answers_.tell(part, "", field);
    return open_where_empty(std::move(part));
  }

  [[nodiscard]] LetterPart data() const {
    LetterPart part{.heading = question("agreement_purpose"), .items = description()};
    answers_.tell(part, "", "agreement_purpose");
    if (part.paragraphs.empty()) part.paragraphs.push_back(text("still_open"));
    return part;
  }

  [[nodiscard]] LetterPart small_numbers() const {
    LetterPart part{.heading = question("suppression")};
    answers_.tell(part, "", "suppression");
    tell_smallest(part);
    return open_where_empty(std::move(part));
  }

  [[nodiscard]] LetterPart end() const {
    LetterPart part{.heading = text("end")};
    answers_.state(part, "letters.data.ends", "agreement_ends");
    return open_where_empty(std::move(part));
  }
};

}  // namespace

Letter data_request_letter(const LetterSource& source) {
  return RequestWriter(source).write();
}

Letter data_agreement_outline(const LetterSource& source) {
  return OutlineWriter(source).write();
}

}  // namespace foothold::workspace
