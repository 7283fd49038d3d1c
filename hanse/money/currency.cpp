// SPDX-License-Identifier: Apache-2.0
// Digits of the minor unit: ISO 4217, list one.
#include "hanse/money/currency.hpp"

#include <algorithm>

#include "hanse/base/contract.hpp"
#include "hanse/base/unicode.hpp"

namespace hanse::money {

namespace {

constexpr CurrencyEntry kCurrencies[] = {
    {{"AED", 2}, "阿联酋迪拉姆", "UAE dirham"},
    {{"ARS", 2}, "阿根廷比索", "Argentine peso"},
    {{"AUD", 2}, "澳大利亚元", "Australian dollar"},
    {{"BDT", 2}, "孟加拉塔卡", "Bangladeshi taka"},
    {{"BGN", 2}, "保加利亚列弗", "Bulgarian lev"},
    {{"BHD", 3}, "巴林第纳尔", "Bahraini dinar"},
    {{"BRL", 2}, "巴西雷亚尔", "Brazilian real"},
    {{"CAD", 2}, "加拿大元", "Canadian dollar"},
    {{"CHF", 2}, "瑞士法郎", "Swiss franc"},
    {{"CLP", 0}, "智利比索", "Chilean peso"},
    {{"CNY", 2}, "人民币", "Chinese yuan"},
    {{"COP", 2}, "哥伦比亚比索", "Colombian peso"},
    {{"CZK", 2}, "捷克克朗", "Czech koruna"},
    {{"DKK", 2}, "丹麦克朗", "Danish krone"},
    {{"EGP", 2}, "埃及镑", "Egyptian pound"},
    {{"EUR", 2}, "欧元", "euro"},
    {{"GBP", 2}, "英镑", "pound sterling"},
    {{"HKD", 2}, "港元", "Hong Kong dollar"},
    {{"HUF", 2}, "匈牙利福林", "Hungarian forint"},
    {{"IDR", 2}, "印度尼西亚盾", "Indonesian rupiah"},
    {{"ILS", 2}, "以色列新谢克尔", "Israeli new shekel"},
    {{"INR", 2}, "印度卢比", "Indian rupee"},
    {{"IRR", 2}, "伊朗里亚尔", "Iranian rial"},
    {{"ISK", 0}, "冰岛克朗", "Icelandic króna"},
    {{"JOD", 3}, "约旦第纳尔", "Jordanian dinar"},
    {{"JPY", 0}, "日元", "Japanese yen"},
    {{"KES", 2}, "肯尼亚先令", "Kenyan shilling"},
    {{"KRW", 0}, "韩元", "South Korean won"},
    {{"KWD", 3}, "科威特第纳尔", "Kuwaiti dinar"},
    {{"KZT", 2}, "哈萨克斯坦坚戈", "Kazakhstani tenge"},
    {{"LKR", 2}, "斯里兰卡卢比", "Sri Lankan rupee"},
    {{"MAD", 2}, "摩洛哥迪拉姆", "Moroccan dirham"},
    {{"MOP", 2}, "澳门元", "Macanese pataca"},
    {{"MXN", 2}, "墨西哥比索", "Mexican peso"},
    {{"MYR", 2}, "马来西亚林吉特", "Malaysian ringgit"},
    {{"NGN", 2}, "尼日利亚奈拉", "Nigerian naira"},
    {{"NOK", 2}, "挪威克朗", "Norwegian krone"},
    {{"NZD", 2}, "新西兰元", "New Zealand dollar"},
    {{"OMR", 3}, "阿曼里亚尔", "Omani rial"},
    {{"PEN", 2}, "秘鲁索尔", "Peruvian sol"},
    {{"PHP", 2}, "菲律宾比索", "Philippine peso"},
    {{"PKR", 2}, "巴基斯坦卢比", "Pakistani rupee"},
    {{"PLN", 2}, "波兰兹罗提", "Polish złoty"},
    {{"QAR", 2}, "卡塔尔里亚尔", "Qatari riyal"},
    {{"RON", 2}, "罗马尼亚列伊", "Romanian leu"},
    {{"RUB", 2}, "俄罗斯卢布", "Russian rouble"},
    {{"SAR", 2}, "沙特里亚尔", "Saudi riyal"},
    {{"SEK", 2}, "瑞典克朗", "Swedish krona"},
    {{"SGD", 2}, "新加坡元", "Singapore dollar"},
    {{"THB", 2}, "泰铢", "Thai baht"},
    {{"TND", 3}, "突尼斯第纳尔", "Tunisian dinar"},
    {{"TRY", 2}, "土耳其里拉", "Turkish lira"},
    {{"TWD", 2}, "新台币", "New Taiwan dollar"},
    {{"UAH", 2}, "乌克兰格里夫纳", "Ukrainian hryvnia"},
    {{"USD", 2}, "美元", "US dollar"},
    {{"UZS", 2}, "乌兹别克斯坦苏姆", "Uzbekistani soum"},
    {{"VND", 0}, "越南盾", "Vietnamese dong"},
    {{"XAF", 0}, "中非法郎", "Central African CFA franc"},
    {{"XOF", 0}, "西非法郎", "West African CFA franc"},
    {{"ZAR", 2}, "南非兰特", "South African rand"},
};

}  // namespace

std::optional<Currency> Currency::parse(std::string_view code) {
    std::string word = base::to_half_width(base::trim(code));
    for (char& c : word) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (word == "RMB" || word == "元") return cny;
    for (const CurrencyEntry& entry : kCurrencies)
        if (entry.currency.code() == word || entry.zh == word) return entry.currency;
    return std::nullopt;
}

std::span<const CurrencyEntry> currencies() { return kCurrencies; }

base::Bilingual name(Currency currency) {
    const auto* entry = std::ranges::find(kCurrencies, currency, &CurrencyEntry::currency);
    base::expects(entry != std::end(kCurrencies), "a currency of the table");
    return {std::string(entry->zh), std::string(entry->en)};
}

}  // namespace hanse::money
