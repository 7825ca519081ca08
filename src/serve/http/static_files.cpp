#include "serve/http/static_files.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <utility>

#include "serve/http/compress.hpp"
#include "serve/http/etag.hpp"
#include "serve/http/problem.hpp"

namespace meanwhile::serve {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view for_a_year = "public, max-age=31536000, immutable";
constexpr std::string_view ask_again = "no-cache";

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> types{
    {{".html", "text/html; charset=utf-8"},
     {".css", "text/css; charset=utf-8"},
     {".js", "text/javascript; charset=utf-8"},
     {".mjs", "text/javascript; charset=utf-8"},
     {".json", "application/json"},
     {".map", "application/json"},
     {".webmanifest", "application/manifest+json"},
     {".svg", "image/svg+xml"},
     {".png", "image/png"},
     {".jpg", "image/jpeg"},
     {".webp", "image/webp"},
     {".ico", "image/x-icon"},
     {".woff2", "font/woff2"},
     {".wasm", "application/wasm"},
     {".txt", "text/plain; charset=utf-8"},
     {".ics", "text/calendar; charset=utf-8"}}};

using Texts = std::map<std::string, std::string>;  // by name, with '/' between folders

Result<std::string> read(const fs::path& path, std::size_t most) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) return Error{Fault::unavailable, "a file of the web folder cannot be read"};
  const auto size = static_cast<std::size_t>(file.tellg());
  if (size > most) return Error{Fault::invalid, "the web folder holds more bytes than it may"};
  std::string text(size, '\0');
  file.seekg(0);
  if (!file.read(text.data(), static_cast<std::streamsize>(size))) {
    return Error{Fault::unavailable, "a file of the web folder cannot be read"};
  }
  return text;
}

Result<Texts> read_all(const fs::path& folder, StaticFiles::Bounds bounds) {
  std::error_code failed;
  fs::recursive_directory_iterator entries(folder, failed);
  if (failed) return Error{Fault::not_found, "there is no web folder"};
  Texts texts;
  for (const auto& entry : entries) {
    if (!entry.is_regular_file()) continue;
    if (texts.size() == bounds.files) {
      return Error{Fault::invalid, "the web folder holds more files than it may"};
    }
    auto text = read(entry.path(), bounds.bytes);
    if (!text) return text.error();
    bounds.bytes -= text->size();
    texts.emplace(entry.path().lexically_relative(folder).generic_string(), *std::move(text));
  }
  return texts;
}

bool is_form_of_another(const std::string& name, const Texts& texts) {
  const auto dot = name.rfind('.');
  if (dot == std::string::npos) return false;
  const auto ending = name.substr(dot);
  return (ending == ".br" || ending == ".gz") && texts.contains(name.substr(0, dot));
}

std::string taken(Texts& texts, const std::string& name) {
  const auto found = texts.find(name);
  return found == texts.end() ? std::string{} : std::exchange(found->second, {});
}

std::string joined(const std::vector<std::string>& segments) {
  std::string name;
  for (const auto& segment : segments) name.append(name.empty() ? "" : "/").append(segment);
  return name;
}

/// A path of the page's own: no file would be called so.
bool is_page_path(const Request& request) {
  const auto accept = request.header("accept").value_or("");
  return accept.find("text/html") != std::string_view::npos &&
         request.target.segments.back().find('.') == std::string::npos;
}

}  // namespace

std::string type_of(std::string_view file_name) {
  for (const auto& [ending, type] : types) {
    if (file_name.ends_with(ending)) return std::string(type);
  }
  return "application/octet-stream";
}

StaticFiles::File StaticFiles::made(const std::string& name, Document document) {
  File file;
  file.type = type_of(name);
  file.etag = tag_of(document.text);
  file.cache = name.starts_with("assets/") ? for_a_year : ask_again;
  const bool worth_it =
      is_compressible(file.type) && document.text.size() >= least_worth_compressing;
  if (document.gzip.empty() && worth_it) document.gzip = gzipped(document.text);
  file.document = std::make_shared<const Document>(std::move(document));
  return file;
}

Result<StaticFiles> StaticFiles::load(const std::filesystem::path& folder, Bounds bounds) {
  auto texts = read_all(folder, bounds);
  if (!texts) return texts.error();
  if (!texts->contains("index.html")) return Error{Fault::not_found, "index.html is missing"};
  StaticFiles loaded;
  for (auto& [name, text] : *texts) {
    if (is_form_of_another(name, *texts)) continue;
    Document document;
    document.gzip = taken(*texts, name + ".gz");
    document.brotli = taken(*texts, name + ".br");
    document.text = std::move(text);
    loaded.files_.emplace(name, made(name, std::move(document)));
  }
  return loaded;
}

const StaticFiles::File* StaticFiles::find(const Request& request) const {
  const auto name = joined(request.target.segments);
  if (const auto found = files_.find(name); found != files_.end()) return &found->second;
  if (!name.empty() && !is_page_path(request)) return nullptr;
  return &files_.find("index.html")->second;
}

Reply StaticFiles::answer(const Request& request) const {
  const File* file = find(request);
  if (!file) return problem(Code::not_found);
  Reply reply;
  reply.type = file->type;
  reply.body = file->document;
  reply.etag = file->etag;
  reply.headers.add("Cache-Control", std::string(file->cache));
  return reply;
}

}  // namespace meanwhile::serve
