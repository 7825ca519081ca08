#pragma once

#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "serve/http/server.hpp"

namespace meanwhile::serve {

template <auto free>
struct FreeBy {
  void operator()(auto* thing) const { free(thing); }
};
using Paper = std::unique_ptr<X509, FreeBy<X509_free>>;

/// A folder with a certificate in it that was made for the test, gone afterwards.
class CertificateFolder {
 public:
  explicit CertificateFolder(const std::string& name) {
    std::string path = (std::filesystem::temp_directory_path() / "meanwhile.XXXXXX").string();
    folder_ = mkdtemp(path.data());
    renew(name);
  }
  CertificateFolder(const CertificateFolder&) = delete;
  CertificateFolder& operator=(const CertificateFolder&) = delete;
  ~CertificateFolder() { std::filesystem::remove_all(folder_); }

  Certificate files() const {
    return {(folder_ / "chain.pem").string(), (folder_ / "key.pem").string()};
  }
  void renew(const std::string& name) const {
    const Key key(EVP_EC_gen("P-256"));
    const Paper paper = self_signed(key.get(), name);
    PEM_write_X509(File(std::fopen(files().chain_file.c_str(), "w")).get(), paper.get());
    PEM_write_PrivateKey(File(std::fopen(files().key_file.c_str(), "w")).get(), key.get(), nullptr,
                         nullptr, 0, nullptr, nullptr);
  }

 private:
  using Key = std::unique_ptr<EVP_PKEY, FreeBy<EVP_PKEY_free>>;
  using File = std::unique_ptr<std::FILE, FreeBy<std::fclose>>;

  static Paper self_signed(EVP_PKEY* key, const std::string& name) {
    Paper paper(X509_new());
    X509_gmtime_adj(X509_getm_notBefore(paper.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(paper.get()), 3600);
    X509_set_pubkey(paper.get(), key);
    X509_NAME* subject = X509_get_subject_name(paper.get());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
    X509_set_issuer_name(paper.get(), subject);
    X509_sign(paper.get(), key, EVP_sha256());
    return paper;
  }

  std::filesystem::path folder_;
};

}  // namespace meanwhile::serve
