-- A session of a writer in Neovim 0.7 or later: what the server answers goes to a file, as JSON.
local program, report_path = vim.env.TENDERLINT_PROGRAM, vim.env.TENDERLINT_REPORT
local report = {}

local id = vim.lsp.start_client({
  name = 'tenderlint',
  cmd = {vim.env.TENDERLINT_NODE, program, 'lsp', '--stdio'},
  root_dir = vim.loop.cwd()
})

vim.lsp.buf_attach_client(0, id)

local function diagnostics()
  local found = {}

  for _, d in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, string.format('%d:%d %s: %s', d.lnum + 1, d.col + 1, d.code, d.message))
  end

  return found
end

local function request(method, params)
  local answer = vim.lsp.get_client_by_id(id).request_sync(method, params, 10000, 0)

  return answer and answer.result
end

local function position(line, character)
  return {textDocument = vim.lsp.util.make_text_document_params(), position = {line = line, character = character}}
end

local function session()
  vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
  report.before = diagnostics()
  report.hover = request('textDocument/hover', position(0, 11)).contents.value

  vim.api.nvim_buf_set_lines(0, 2, 3, false, {'It follows ISO 900'})
  report.completion = {}
  -- The client tells of changes after a pause of its own.
  vim.wait(10000, function()
    for _, item in ipairs(request('textDocument/completion', position(2, 18)).items) do
      table.insert(report.completion, item.label)
    end

    return #report.completion > 0
  end, 50)

  vim.api.nvim_win_set_cursor(0, {1, 13})

  local params = vim.lsp.util.make_range_params()

  params.context = {diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, 0, {}, id)}
  report.actions = {}
  for _, action in ipairs(request('textDocument/codeAction', params)) do
    table.insert(report.actions, action.title)
    if #report.actions == 1 then
      vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(id).offset_encoding)
    end
  end

  vim.cmd('write')
  vim.wait(20000, function() return #vim.diagnostic.get(0) == 0 end, 20)
  report.after = #vim.diagnostic.get(0)
  vim.fn.writefile({vim.fn.json_encode(report)}, report_path)
end

-- An editor without a window would wait for a person to read the error.
local ok, message = xpcall(session, debug.traceback)

vim.lsp.stop_client(id)

if not ok then
  io.stderr:write(message .. '\n')
  vim.cmd('cquit')
end

vim.cmd('qa!')
