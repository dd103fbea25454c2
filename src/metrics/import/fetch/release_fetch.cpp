#include "metrics/import/fetch/release_fetch.hpp"

#include <algorithm>
#include <fstream>

#include "base/files.hpp"
#include "metrics/import/fetch/release_fetch_download.hpp"
#include "metrics/import/fetch/release_fetch_list.hpp"

namespace foothold::metrics {
namespace {

constexpr std::size_t longest_list = 8U << 20U;
constexpr int tries_of_one_file = 2;    // the second only for a wrong checksum
constexpr int times_to_take_it_up = 4;  // a connection that breaks off

Error refuse(ErrorKind kind, const std::string& key, std::string file, std::string server,
             const DownloadOutcome& outcome) {
  Error error;
  error.kind = kind;
  error.field = file;
  error.message = {
      key, {{"file", std::move(file)}, {"server", std::move(server)}, {"status", std::to_string(outcome.status)}}};
  error.hint = {key + ".hint", error.message.values};
  error.detail = outcome.reason;
  return error;
}

// Appends to a file as bytes come. Throws Broken when the disk refuses.
class PartFile {
 public:
  explicit PartFile(const std::filesystem::path& path)
      : path_(path), out_(path, std::ios::binary | std::ios::app), size_(std::filesystem::file_size(path)) {
    check();
  }

  [[nodiscard]] std::size_t size() const { return size_; }

  void append(std::string_view bytes) {
    out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    size_ += bytes.size();
    check();
  }

  void close() {
    out_.close();
    check();
  }

 private:
  void check() {
    if (!out_) throw Broken("cannot write " + path_.string());
  }

  std::filesystem::path path_;
  std::ofstream out_;
  std::size_t size_;
};

// One run of the command. Steps answer with the Error that ends the run, or with nothing when it goes on.
class ReleaseFetch {
 public:
  ReleaseFetch(const FetchRequest& request, const Catalogue& catalogue)
      : request_(request), catalogue_(catalogue), client_([this] { return is_interrupted(); }) {}

  Result<FetchSummary> run() {
    std::filesystem::create_directories(request_.folder);
    if (auto error = fetch_list()) return *std::move(error);
    for (const ReleaseFile& release_file : catalogue_.files()) {
      const ListedFile* file = list_.find(release_file.name);
      if (file == nullptr)
        return refuse(ErrorKind::unavailable, "fetch.file_not_listed", release_file.name, request_.list_address, {});
      if (auto error = fetch_file(*file)) return *std::move(error);
    }
    write_checksums();
    return summary_;
  }

 private:
  [[nodiscard]] bool is_interrupted() const {
    return request_.interrupted != nullptr && request_.interrupted->load(std::memory_order_relaxed);
  }

  std::optional<Error> fetch_list() {
    const ReleaseSource& source = catalogue_.source();
    const std::string address =
        request_.list_address + "/repos/" + source.repository + "/git/trees/" + source.branch + ":" + source.folder;
    std::string text;
    const DownloadOutcome outcome = client_.get(address, 0, [&](std::string_view bytes) {
      text += bytes;
      return text.size() <= longest_list;
    });
    const bool is_too_long = text.size() > longest_list;
    if (outcome.end != DownloadEnd::complete && !is_too_long) return describe(outcome, "", request_.list_address);
    auto list = is_too_long ? std::nullopt : read_file_list(text);
    if (!list) return refuse(ErrorKind::unavailable, "fetch.list_unreadable", "", request_.list_address, outcome);
    list_ = *std::move(list);
    summary_.folder_state = list_.state;
    return std::nullopt;
  }

  // What to tell about a download that did not come to its end; `file` is empty for the list.
  [[nodiscard]] Error describe(const DownloadOutcome& outcome, const std::string& file,
                               const std::string& server) const {
    if (is_interrupted()) return refuse(ErrorKind::interrupted, "fetch.interrupted", file, server, outcome);
    switch (outcome.end) {
      case DownloadEnd::refused:
        return refuse(ErrorKind::unavailable, file.empty() ? "fetch.list_refused" : "fetch.file_refused", file, server,
                      outcome);
      case DownloadEnd::not_trusted:
        return refuse(ErrorKind::unavailable, "fetch.not_trusted", file, server, outcome);
      case DownloadEnd::unreachable:
        return refuse(ErrorKind::unavailable, "fetch.unreachable", file, server, outcome);
      default:
        return refuse(ErrorKind::unavailable, file.empty() ? "fetch.unreachable" : "fetch.broke_off", file, server,
                      outcome);
    }
  }

  [[nodiscard]] std::filesystem::path target_of(const ListedFile& file) const { return request_.folder / file.name; }
  [[nodiscard]] std::filesystem::path part_of(const ListedFile& file) const { return target_of(file).concat(".part"); }

  std::optional<Error> fetch_file(const ListedFile& file) {
    if (is_interrupted()) return describe({}, file.name, request_.raw_address);
    if (is_sound(target_of(file), file)) {
      ++summary_.already_there;
      return std::nullopt;
    }
    for (int attempt = 0; attempt < tries_of_one_file; ++attempt) {
      if (auto error = complete_part(file)) return error;
      if (is_sound(part_of(file), file)) {
        std::filesystem::rename(part_of(file), target_of(file));
        ++summary_.downloaded;
        return std::nullopt;
      }
      std::filesystem::remove(part_of(file));
    }
    return refuse(ErrorKind::conflict, "fetch.wrong_checksum", file.name, request_.raw_address, {});
  }

  // Downloads what the part file still lacks, taking it up again as long as every connection brings something.
  std::optional<Error> complete_part(const ListedFile& file) {
    DownloadOutcome outcome;
    for (int time = 0; time < times_to_take_it_up; ++time) {
      const std::size_t before = summary_.bytes;
      outcome = download(file);
      if (outcome.end == DownloadEnd::complete) return std::nullopt;
      if (outcome.end == DownloadEnd::cannot_resume) {
        std::filesystem::remove(part_of(file));
      } else if (outcome.end != DownloadEnd::broke_off || summary_.bytes == before || is_interrupted()) {
        break;
      }
    }
    return describe(outcome, file.name, request_.raw_address);
  }

  DownloadOutcome download(const ListedFile& file) {
    PartFile part(part_of(file));
    if (part.size() > 0 && part.size() >= file.size) return {};  // nothing is missing; the checksum will tell
    const ReleaseSource& source = catalogue_.source();
    const std::string address =
        request_.raw_address + "/" + source.repository + "/" + source.branch + "/" + source.folder + "/" + file.name;
    DownloadOutcome outcome = client_.get(address, part.size(), [&](std::string_view bytes) {
      if (is_interrupted()) return false;
      part.append(bytes);
      summary_.bytes += bytes.size();
      if (request_.on_progress) request_.on_progress(file.name, part.size(), file.size);
      return part.size() <= file.size;
    });
    part.close();
    if (outcome.end == DownloadEnd::complete && part.size() < file.size) outcome.end = DownloadEnd::broke_off;
    // More bytes than are listed: no use in getting the rest, the checksum is wrong already.
    if (outcome.end == DownloadEnd::stopped && part.size() > file.size) outcome.end = DownloadEnd::complete;
    return outcome;
  }

  // In the form of sha256sum, so that `sha256sum --check SHA256SUMS` tells whether the files are still the same.
  void write_checksums() const {
    std::vector<std::string> names;
    for (const ReleaseFile& file : catalogue_.files()) names.push_back(file.name);
    std::sort(names.begin(), names.end());
    std::string sums;
    for (const std::string& name : names) {
      const auto mapped = MappedFile::open(request_.folder / name);
      if (!mapped) throw Broken("cannot read " + (request_.folder / name).string());
      sums += sha256(mapped->text()) + "  " + name + "\n";
    }
    write_file(request_.folder / "SHA256SUMS", sums);
  }

  const FetchRequest& request_;
  const Catalogue& catalogue_;
  DownloadClient client_;
  FileList list_;
  FetchSummary summary_;
};

}  // namespace

Result<FetchSummary> fetch_release(const FetchRequest& request, const Catalogue& catalogue) {
  try {
    return ReleaseFetch(request, catalogue).run();
  } catch (const std::filesystem::filesystem_error& error) {
    throw Broken(error.what());
  }
}

}  // namespace foothold::metrics
