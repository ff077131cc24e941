-- Sends payments of agents' terminals, each with an id of its own. Arguments: a file with a number
-- a line, the first id, the value of the header Authorization, `pay` or `check`.
dofile(os.getenv("BENCHMARKS") .. "/report.lua")

local numbers, id, command = {}, 0, "pay"

function init(arguments)
    for number in io.lines(arguments[1]) do numbers[#numbers + 1] = number end
    id = tonumber(arguments[2])
    wrk.headers["Authorization"] = arguments[3]
    command = arguments[4]
end

function request()
    id = id + 1
    local number = numbers[id % #numbers + 1]
    return wrk.format("GET", string.format(
        "/terminal/demo?command=%s&txn_id=%.0f&account=%s&sum=1.00", command, id, number))
end

-- Runs in the thread that counts: an answer that is not "taken" must not pass for a payment.
function response(status, _, body)
    if not body:find("<result>0</result>", 1, true) then
        error("refused with status " .. status .. ": " .. body)
    end
end
