#include "serve/http/static_files.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "serve/http/etag.hpp"

namespace meanwhile::serve {
namespace {

namespace fs = std::filesystem;

/// A web folder of the test's own, gone afterwards.
class Pages : public testing::Test {
 protected:
  Pages() {
    std::string path = (fs::temp_directory_path() / "meanwhile.XXXXXX").string();
    folder_ = mkdtemp(path.data());
    put("index.html", "<p>");
    put("favicon.svg", "<svg/>");
    put("assets/app-1a2b.js", std::string(2000, ' '));
    put("assets/app-1a2b.js.gz", "packed");
    put("assets/app-1a2b.js.br", "smaller");
    put("lone.gz", "not a form of anything");
  }
  ~Pages() override { fs::remove_all(folder_); }

  void put(const std::string& name, const std::string& text) {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  Reply get(std::string_view target, std::string accept = "*/*") const {
    Request request;
    request.target = *Target::from(target);
    request.headers.add("Accept", std::move(accept));
    return StaticFiles::load(folder_)->answer(request);
  }
  fs::path folder_;
};

TEST_F(Pages, AreServedWithTypeAndTag) {
  const auto reply = get("/favicon.svg");
  EXPECT_EQ(reply.type, "image/svg+xml");
  EXPECT_EQ(content(reply), "<svg/>");
  EXPECT_EQ(reply.etag, tag_of("<svg/>"));
}

TEST_F(Pages, AreKeptForAYearWhereTheNameChangesWithTheContent) {
  EXPECT_EQ(get("/assets/app-1a2b.js").headers.find("cache-control"),
            "public, max-age=31536000, immutable");
  EXPECT_EQ(get("/favicon.svg").headers.find("cache-control"), "no-cache");
  EXPECT_EQ(get("/").headers.find("cache-control"), "no-cache");
}

TEST_F(Pages, KnowTheirCompressedForms) {
  const auto reply = get("/assets/app-1a2b.js");
  const auto& document = *std::get<std::shared_ptr<const Document>>(reply.body);
  EXPECT_EQ(document.gzip, "packed");
  EXPECT_EQ(document.brotli, "smaller");
  EXPECT_EQ(get("/assets/app-1a2b.js.gz").code, Code::not_found);
  EXPECT_EQ(content(get("/lone.gz")), "not a form of anything");
}

TEST_F(Pages, AreCompressedOnceWhereTheFolderDidNot) {
  put("big.css", std::string(5000, ' '));
  const auto reply = get("/big.css");
  EXPECT_LT(std::get<std::shared_ptr<const Document>>(reply.body)->gzip.size(), 100);
}

TEST_F(Pages, AnswerPathsOfTheirOwn) {
  EXPECT_EQ(content(get("/")), "<p>");
  EXPECT_EQ(content(get("/clients/c1", "text/html,*/*")), "<p>");
  EXPECT_EQ(get("/clients/c1", "application/json").code, Code::not_found);
  EXPECT_EQ(get("/missing.js", "text/html").code, Code::not_found);
}

TEST_F(Pages, AreOnlyWhatWasLoaded) {
  const auto loaded = StaticFiles::load(folder_);
  put("later.txt", "x");
  Request request;
  request.target = *Target::from("/later.txt");
  EXPECT_EQ(loaded->answer(request).code, Code::not_found);
}

TEST_F(Pages, HaveAnEnd) {
  EXPECT_EQ(StaticFiles::load(folder_, {.files = 5}).error().fault, Fault::invalid);
  EXPECT_TRUE(StaticFiles::load(folder_, {.files = 6}));
  EXPECT_EQ(StaticFiles::load(folder_, {.bytes = 2000}).error().fault, Fault::invalid);
  EXPECT_EQ(StaticFiles::load(folder_ / "missing").error().fault, Fault::not_found);
  EXPECT_EQ(StaticFiles::load(folder_ / "assets").error().fault, Fault::not_found);
}

TEST_F(Pages, HaveATypeEachOrNone) {
  EXPECT_EQ(type_of("a.b.html"), "text/html; charset=utf-8");
  EXPECT_EQ(type_of("a.woff2"), "font/woff2");
  EXPECT_EQ(type_of("a"), "application/octet-stream");
}

}  // namespace
}  // namespace meanwhile::serve
