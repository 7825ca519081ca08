#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "serve/http/reply.hpp"
#include "serve/http/request.hpp"

namespace meanwhile::serve {

/// The web's files, held in memory: only what was loaded can be asked for, so no path leads out of
/// the folder. A file's siblings `.br` and `.gz` are its compressed forms, and not files of their
/// own.
///
/// Names under assets/ carry a hash of their content and are kept for a year; everything else is
/// asked for again each time. A path without an ending, asked for by a page (`Accept: text/html`),
/// is one that the page itself understands, and answered by index.html.
class StaticFiles {
 public:
  struct Bounds {
    std::size_t files = 2'000;
    std::size_t bytes = std::size_t{64} << 20U;  // of all of them, compressed forms included
  };

  /// errors  Fault::not_found without a folder or an index.html in it, Fault::invalid beyond the
  ///         bounds, Fault::unavailable where a file cannot be read
  static Result<StaticFiles> load(const std::filesystem::path& folder, Bounds bounds);
  static Result<StaticFiles> load(const std::filesystem::path& folder) {
    return load(folder, Bounds{});
  }

  /// A Handler, and meant as the server's fallback.
  Reply answer(const Request& request) const;

 private:
  struct File {
    std::shared_ptr<const Document> document;
    std::string type;
    std::string etag;
    std::string_view cache;
  };
  static File made(const std::string& name, Document document);
  const File* find(const Request& request) const;

  std::map<std::string, File, std::less<>> files_;
};

/// As in "text/css; charset=utf-8" for "a.css".
std::string type_of(std::string_view file_name);

}  // namespace meanwhile::serve
