#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace foothold::html {

// A name written in the program text. Data can never become a tag or an attribute name, because only a literal
// converts.
class Literal {
 public:
  template <std::size_t size>
  consteval Literal(const char (&text)[size])
      : text_(text, size - 1),
        names_address_(text_ == "href" || text_ == "src" || text_ == "action" || text_ == "formaction") {}
  [[nodiscard]] constexpr std::string_view text() const { return text_; }
  // Whether it is the name of an attribute that leads somewhere.
  [[nodiscard]] constexpr bool names_address() const { return names_address_; }

 private:
  std::string_view text_;
  bool names_address_;
};

// One attribute of an element. The value is escaped when it is written; addresses (href, src, action) must be relative
// or http(s), anything else is written as "#". An attribute made with `when(false, …)` is left out.
class Attribute {
 public:
  Attribute(Literal name, std::string_view value) : name_(name), value_(value) {}
  // An attribute without a value, such as `required`.
  explicit Attribute(Literal name) : name_(name), has_value_(false) {}
  static Attribute when(bool condition, Literal name, std::string_view value) {
    Attribute attribute(name, value);
    attribute.present_ = condition;
    return attribute;
  }

  [[nodiscard]] std::string_view name() const { return name_.text(); }
  [[nodiscard]] bool is_address() const { return name_.names_address(); }
  [[nodiscard]] std::string_view value() const { return value_; }
  [[nodiscard]] bool has_value() const { return has_value_; }
  [[nodiscard]] bool present() const { return present_; }

 private:
  Literal name_;
  std::string_view value_;
  bool has_value_ = true;
  bool present_ = true;
};

using Attributes = std::initializer_list<Attribute>;

class Html;

// Markup that was written by Html and has been kept since, such as a published plan in the database: the one way by
// which markup comes back in. Whoever opens it answers for nobody having been able to change it meanwhile.
class KeptMarkup {
 public:
  static KeptMarkup of(const Html& written);
  static KeptMarkup opened(std::string text) { return KeptMarkup(std::move(text)); }  // what text() gave
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  explicit KeptMarkup(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// An open element; its end tag is written when the object goes out of scope.
class [[nodiscard]] Element {
 public:
  Element(Html& html, Literal tag) : html_(html), tag_(tag) {}
  ~Element();
  Element(const Element&) = delete;
  Element& operator=(const Element&) = delete;

 private:
  Html& html_;
  Literal tag_;
};

// Markup written from front to back into one string. Everything that goes in as text is escaped; there is no way to put
// raw markup in, except by appending other Html, or such as was kept. Not thread-safe. Usage:
//   Element section = html.open("section", {{"class", "fh-pillar"}});
//   html.element("h2", {}, "Rewarding Work");
class Html {
 public:
  Element open(Literal tag, Attributes attributes = {});
  // An element with only text in it.
  Html& element(Literal tag, Attributes attributes, std::string_view text);
  // An element that has no content and no end tag (input, meta). Shapes of an SVG need theirs: use element() with no
  // text.
  Html& single(Literal tag, Attributes attributes = {});
  Html& text(std::string_view text);
  Html& append(const Html& other);
  Html& append(const KeptMarkup& kept);
  // Only "<!doctype html>"; here because it is not an element.
  Html& doctype();

  [[nodiscard]] const std::string& str() const { return out_; }
  [[nodiscard]] std::string take() { return std::move(out_); }
  [[nodiscard]] bool empty() const { return out_.empty(); }
  void reserve(std::size_t bytes) { out_.reserve(bytes); }

 private:
  friend class Element;
  void start_tag(Literal tag, Attributes attributes);
  void end_tag(Literal tag);

  std::string out_;
};

// The text with the five letters that mean something in markup replaced.
[[nodiscard]] std::string escaped(std::string_view text);
// The address if it is relative or http(s), else "#".
[[nodiscard]] std::string_view safe_address(std::string_view address);

}  // namespace foothold::html
