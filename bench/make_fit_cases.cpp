// Writes the seeded cases of the benchmark of `fit` as folders that the verb itself can read:
// make_fit_cases FOLDER OFFERINGS CASES [FIRST_SEED]
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "oracle/big_case.hpp"

namespace {

void write(const std::filesystem::path& file, const boost::json::object& document) {
  std::ofstream out(file);
  out << document << '\n';
  if (!out) throw std::runtime_error("cannot write " + file.string());
}

void make(const std::filesystem::path& folder, int offerings, int cases, std::uint64_t first) {
  for (int i = 0; i < cases; ++i) {
    const auto drawn =
        meanwhile::oracle::draw_big(first + static_cast<std::uint64_t>(i), offerings);
    const auto number = std::to_string(1000 + i).substr(1);
    std::filesystem::create_directories(folder / number);
    write(folder / number / "programme.json", drawn.programme);
    write(folder / number / "client.json", drawn.client);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4 && argc != 5) {
    std::cerr << "usage: make_fit_cases FOLDER OFFERINGS CASES [FIRST_SEED]\n";
    return 2;
  }
  try {
    make(argv[1], std::stoi(argv[2]), std::stoi(argv[3]), argc == 5 ? std::stoull(argv[4]) : 1);
  } catch (const std::exception& trouble) {
    std::cerr << "make_fit_cases: " << trouble.what() << '\n';
    return 2;
  }
  return 0;
}
