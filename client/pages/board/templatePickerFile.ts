/** The picker with all templates and their texts: only for hosts who ask for it. */
export async function loadTemplatePicker() {
  const { TemplatePickerDialog } = await import('../../workshop/templates/TemplatePickerDialog.tsx')
  return { default: TemplatePickerDialog }
}
