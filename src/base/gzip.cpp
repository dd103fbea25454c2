#include "base/gzip.hpp"

#include <libdeflate.h>

#include <memory>

#include "base/error.hpp"

namespace foothold {

std::string gzip(std::string_view text) {
  // A compressor holds tables of some hundred kilobytes; each thread keeps its own instead of making one per answer.
  thread_local const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
      libdeflate_alloc_compressor(6), &libdeflate_free_compressor);
  if (!compressor) throw Broken("gzip: no memory for a compressor");
  std::string packed(libdeflate_gzip_compress_bound(compressor.get(), text.size()), '\0');
  const std::size_t size =
      libdeflate_gzip_compress(compressor.get(), text.data(), text.size(), packed.data(), packed.size());
  if (size == 0) throw Broken("gzip: the compressor gave up");
  packed.resize(size);
  packed.shrink_to_fit();  // it had room for the worst case, ten times as much as it mostly comes to, and may be kept
  return packed;
}

}  // namespace foothold
