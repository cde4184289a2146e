const RIGHT =
  /\byour right (?:of|to)\b|\byou (?:have|may have|also have) (?:the |a |certain |several |other |following )*(?:legal )?(?:rights?|choice|option|ability)\b|\bright (?:of|to) (?:access|delet|eras|object|request|correct|rectif|port|withdraw|restrict|lodge|complain|be forgotten|opt)|\byou (?:can|may|are able to|could) (?:also |always |at any time |request to |choose to |contact us to |then |ask us to |ask to )*(?:access|delete|correct|update|export|download|request|review|edit|change|modify|remove|erase|withdraw|object|opt|rectify|refuse|ask|unsubscribe|obtain a copy|deactivate|close|manage|revoke|disable|control|turn)\b/;

/** True where a sentence gives the person a right or a control over data: see, correct, take along, delete, object. */
export function grantsRight(lower: string): boolean {
  return RIGHT.test(lower);
}

const RIGHT_ITSELF =
  /^(?:\W*(?:this (?:is|includes)|it (?:is|includes)|you (?:also |may |may also )?have) )?(?:and |or )?(?:the |a |your )?(?:right (?:of|to)\b|data portability)/;

/** True where the whole sentence is about a right: "This is your right to receive …", "Right to data portability: …". */
export function isRightItself(lower: string): boolean {
  return RIGHT_ITSELF.test(lower);
}
