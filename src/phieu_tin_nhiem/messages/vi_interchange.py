"""Trao đổi dữ liệu: the Vietnamese table of the room ``interchange``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, str]] = {
    "json.file": "Không dùng được tệp; số lỗi: {count}",
    "json.lacking": "{where}: còn thiếu; đây là mục bắt buộc",
    "json.extra": "Cần cài thêm: pip install phieu-tin-nhiem[{extra}]",
    "json.source": "nội dung tệp dạng chữ hoặc byte",
    "json.size": "một tệp không quá {most} byte",
    "json.encoding": "tệp lưu bằng mã UTF-8 (sai từ byte thứ {byte})",
    "json.syntax": "JSON đúng cú pháp ở dòng {line}, cột {column}; thường là thiếu hay thừa dấu phẩy, ngoặc hoặc nháy",
    "json.depth": "không quá {most} tầng lồng nhau",
    "json.values": "không quá {most} giá trị trong một tệp",
    "json.number": "một số hữu hạn, không quá dài",
    "json.surrogate": "chữ Unicode trọn vẹn, không có nửa ký tự",
    "json.plain": "dữ liệu JSON: đối tượng, danh sách, chữ, số, true, false hoặc null",
    "json.key": "tên mục là chữ Unicode trọn vẹn",
    "json.twice": "mỗi tên mục chỉ một lần trong một đối tượng",
    "json.file_object": "một đối tượng JSON {{…}} có “format” và “type”",
    "json.answer": "tệp dữ kiện; kết quả không đọc ngược lại mà được tính lại từ dữ kiện",
    "json.table": "một đối tượng JSON {{…}} ghi từng mục theo tên gọi",
    "json.reference": "một tên có trong {table}, hoặc chính các dữ kiện ấy",
    "json.unknown_key": "một trong các mục: {allowed}",
    "json.object": "một đối tượng JSON {{…}}{also}",
    "json.list": "một danh sách JSON […]{also}",
    "json.flag": "true hoặc false{also}",
    "json.text": "một chuỗi chữ{also}",
    "json.count": "một số nguyên không âm{also}",
    "json.day": "một ngày viết NĂM-THÁNG-NGÀY như 2019-01-20{also}",
    "json.no_such_day": "một ngày có trong lịch",
    "json.time": "một giờ viết GIỜ:PHÚT như 08:00{also}",
    "json.term": "một trong: {allowed}{also}",
    "receipt.digest": "“sha256:” và 64 chữ số hệ 16",
    "receipt.instrument": "một báo cáo theo {plan}",
    "receipt.line": "{part}: {value}",
    "title.receipt": "Biên nhận của kết quả kiểm tra",
    "title.replay": "Kiểm tra lại theo biên nhận",
    "replay.same": "Kết quả kiểm tra đúng như trước.",
    "replay.other": "Kết quả kiểm tra khác trước.",
    "replay.unchanged": "Không có gì thay đổi.",
    "replay.changed": "{part} đã thay đổi: trước là {kept}, nay là {now}",
}
