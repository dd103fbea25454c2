#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "html/page.hpp"

namespace foothold::html {

// One question of a form. `name` is also the id of the control, so it is unique on its page; questions that share a
// name need an `id` each. Views are borrowed for the call.
struct Field {
  std::string_view name;
  std::string_view label;
  std::string_view hint = {};   // may be empty
  std::string_view error = {};  // what is wrong with the value; may be empty
  bool required = false;        // others are marked as optional
  std::string_view id = {};     // of the control; empty when it is the name
};

// An <input>. `type` is text, search, email, tel, url, number or date.
struct TextInput {
  std::string_view value = {};
  std::string_view type = "text";
  std::string_view autocomplete = {};  // as HTML names it ("email"); empty leaves it to the browser
  std::string_view input_mode = {};    // "numeric", "decimal"; may be empty
};
void text_field(Html& html, const PageContext& context, const Field& field, const TextInput& input = {});

// Longer text on several lines.
void area_field(Html& html, const PageContext& context, const Field& field, std::string_view value, int rows = 5);

// A control that takes one file. `accept` says which endings the browser offers first (".csv,.xlsx"). Its form must be
// sent as multipart/form-data.
void file_field(Html& html, const PageContext& context, const Field& field, std::string_view accept = {});

struct Choice {
  std::string_view value;
  std::string_view label;
  bool chosen = false;
};
// A drop-down list. Its first line says "choose" and has an empty value, which a browser refuses when the field is
// required.
void select_field(Html& html, const PageContext& context, const Field& field, const std::vector<Choice>& choices);

// Filters above a table or a list: a form that asks for the page again with what was chosen, and works without a
// script.
[[nodiscard]] Element open_filters(Html& html, std::string_view address);
// One of them, a drop-down list. Its first line stands for no choice and has an empty value.
void filter_field(Html& html, std::string_view name, std::string_view label, std::string_view any,
                  const std::vector<Choice>& choices);
// The button that ends them.
void filter_button(Html& html, std::string_view label);

enum class ChoiceKind { one, several };
// Radio buttons or check boxes in a fieldset, all with the field's name. Many check boxes stand in a list that scrolls,
// the chosen ones first.
void choices_field(Html& html, const PageContext& context, const Field& field, const std::vector<Choice>& choices,
                   ChoiceKind kind);

// One check box by itself, among others of the same name that do not stand in one fieldset. Its `id` must be given.
void check_box(Html& html, const Field& field, const Choice& choice);

// A form that sends its fields to the address; ours check them and say in words what is wrong, so browsers need not.
[[nodiscard]] Element open_form(Html& html, std::string_view address);
// A value that goes with the form unseen.
void hidden_field(Html& html, std::string_view name, std::string_view value);

// The button that sends the form. One that takes something away, or is one of several, looks less weighty than the one
// that keeps what was typed.
enum class ButtonStyle { main, quiet };
[[nodiscard]] std::string_view button_class(ButtonStyle style);
void submit_button(Html& html, std::string_view label, ButtonStyle style = ButtonStyle::main);

// What is wrong with the form, above it, each with a link to its field. An empty list writes nothing.
struct FieldError {
  std::string field;  // the name of the field; empty for an error of the whole form
  std::string text;
};
void error_summary(Html& html, const PageContext& context, const std::vector<FieldError>& errors);
// What is wrong with a field; empty when nothing is.
[[nodiscard]] std::string error_at(const std::vector<FieldError>& errors, std::string_view field);

}  // namespace foothold::html
