#include "base/log.hpp"

#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>

#include "base/json_writer.hpp"

namespace foothold {
namespace {

std::string utc_time() {
  const auto now = std::chrono::system_clock::now();
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
  const auto milliseconds =
      std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count() % 1000;
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::string text(32, '\0');
  text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts));
  std::string fraction = std::to_string(1000 + milliseconds);
  fraction[0] = '.';
  return text + fraction + "Z";
}

void write_line(std::string_view level, std::string_view event, LogFields fields) {
  JsonWriter json;
  json.begin_object().text("time", utc_time()).text("level", level).text("event", event);
  for (const auto& [name, value] : fields) json.text(name, value);
  json.end_object();
  const std::string line = json.take() + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);  // one call: the C library locks the stream for it
}

}  // namespace

void log_info(std::string_view event, LogFields fields) {
  write_line("info", event, fields);
}

void log_warning(std::string_view event, LogFields fields) {
  write_line("warning", event, fields);
}

void log_error(std::string_view event, LogFields fields) {
  write_line("error", event, fields);
}

}  // namespace foothold
