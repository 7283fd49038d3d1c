// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/case_answers.hpp"

#include <filesystem>

#include "hanse/base/files.hpp"
#include "hanse/domain/case_format.hpp"

namespace hanse::cli {

namespace {

bool is_folder(const std::string& path) {
    std::error_code code;
    return std::filesystem::is_directory(path, code);
}

}  // namespace

base::Result<base::Done> takes_answers(const std::string& path) {
    if (!path.ends_with(".xlsx")) return base::Done{};
    return base::invalid({.file = path}, "回答不能写入工作簿；先运行 hanse convert 转成文件夹",
                         "answers cannot be written into a workbook; turn it into a folder with "
                         "hanse convert first");
}

std::string answers_file(const std::string& path) {
    return is_folder(path) ? path + "/answers.yaml" : path;
}

base::Result<base::Done> append_to_case(const std::string& path,
                                        std::span<const domain::Statement> answers) {
    const std::string file = answers_file(path);
    std::string existing;
    std::error_code code;
    if (!is_folder(path) || std::filesystem::exists(file, code)) {
        HANSE_TRY(bytes, base::read_file(file));
        existing = std::move(bytes);
    }
    HANSE_TRY(text, domain::append_answers(existing, answers));
    return base::write_file(file, text);
}

}  // namespace hanse::cli
