/* Made from display_board/clerk by display_board/generate.py. */
var E,ir,eo,Pe,Jn,dn,ar,cn,ur,to,Qn,Hi,Rt=Symbol.for("pv"),pn={},mn=[],ji=/^m(i|n|o|s|text|space)$/,no=Array.isArray,oo=mn.slice,qe=Object.assign;function ze(e){e&&e.parentNode&&e.remove()}function Dt(e,t,n){var o,r,i,a={},l=arguments.length;for(i in t)i=="key"?o=t[i]:i=="ref"&&typeof e!="function"?r=t[i]:a[i]=t[i];return l>2&&(a.children=l>3?oo.call(arguments,2):n),It(e,a,o,r,null)}function It(e,t,n,o,r){var i={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Rt,__v:r||++ir,__i:-1,__u:0};return!r&&E.vnode&&E.vnode(i),i}function Ze(e){return e.children}function Ye(e,t){this.props=e,this.context=t,this.__g=0}function Me(e,t){if(t==null)return e.__&&Me(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Me(e)}function Vi(e){var t,n=e.__v,o=n.__e,r=[],i=[],a=e.__P;a&&((t=qe({constructor:Rt},n)).__v=n.__v+1,E.vnode&&E.vnode(t),ro(a,t,n,e.__n,a.namespaceURI,32&n.__u?[o]:null,r,o||Me(n),32&n.__u,i),t.__v=n.__v,t.__.__k[t.__i]=t,mr(r,t,i),n.__=n.__e=null,t.__e!=o&&lr(t))}function lr(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),lr(e)}function rr(e){(8&e.__g||(e.__g|=8,Pe.push(e),dn++))&&Jn==E.debounceRendering||((Jn=E.debounceRendering)||queueMicrotask)(cr)}function cr(){try{for(var e,t=1;Pe.length;)Pe.length>t&&Pe.sort(ar),e=Pe.shift(),t=Pe.length,8&e.__g&&Vi(e)}finally{(dn=Pe.length)&&(Jn||queueMicrotask)(cr)}}function fr(e,t,n,o,r,i,a,l,c,p,d){var _,h,f,g,Y,x,R=o.__k||mn,k=t.length;for(c=Gi(n,t,R,c,k),_=0;_<k;_++)(f=n.__k[_])!=null&&(h=~f.__i&&R[f.__i]||pn,f.__i=_,x=ro(e,f,h,r,i,a,l,c,p,d),g=f.__e,(h.ref!=f.ref||8&h.__u)&&(h.ref&&so(h.ref,null,f,h),f.ref&&d.push(f.ref,f.__c||g,f)),Y=Y||g,4&f.__u?(c=dr(f,c,e,!h.__v),h.__e&&(h.__e=null)):typeof f.type=="function"&&x!==void 0?c=x:g&&(c=g.nextSibling),f.__u&=-21);return n.__e=Y,c}function Gi(e,t,n,o,r){var i,a,l,c,p,d,_,h,f,g=n.length,Y=g,x=0,R=0,k=e.__k=Array(r);for(i=0;i<r;i++)(a=t[i])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=k[i]=It(null,a):no(a)?a=k[i]=It(Ze,{children:a}):a.constructor===Rt&&a.__b?a=k[i]=It(a.type,a.props,a.key,a.ref,a.__v):k[i]=a,c=i+x,a.__=e,a.__b=e.__b+1,l=null,~(p=a.__i=zi(a,n,c,Y))&&(Y--,(l=n[p])&&(l.__u|=2)),l&&l.__v?(a.__u|=16,p==c-1?x--:p==c+1?x++:p!=c&&(p>c?x--:x++,R=1)):(~p||(r>g?x--:r<g&&x++),typeof a.type!="function"&&(a.__u|=4))):k[i]=null;if(R){for(d=[],_=[],i=0;i<r;i++)if((a=k[i])&&16&a.__u){for(x=0,h=d.length;x<h;)d[f=x+h>>1]<a.__i?x=f+1:h=f;d[x]=a.__i,_[i]=x+1}for(x=d.length;i--;)_[i]&&(_[i]==x?x--:k[i].__u|=4)}if(Y)for(i=0;i<g;i++)!(l=n[i])||2&l.__u||(l.__e==o&&(o=Me(l)),io(l,l));return o}function dr(e,t,n,o){var r,i,a,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&(r[i].__=e,t=dr(r[i],t,n,!1));return t}for(t&&!t.parentNode&&(t=Me(e))&&!t.parentNode&&(t=null),a=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(a!=l&&(!o&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function zi(e,t,n,o){var r,i=e.key,a=e.type,l=t[n],c=l&&!(2&l.__u);if(l===null&&i==null||c&&i==l.key&&a==l.type)return n;if(o>(c?1:0)){for(r=n-1;r>=0;r--)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r;for(r=n+1;r<t.length;r++)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r}return-1}function sr(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function ln(e,t,n,o,r){var i,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||sr(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||sr(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(a=Qn[t]||(Qn[t]=qi(t)),(e.__a||(e.__a={}))[t]=to,i=t!=(t=t.replace(ur,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,a,i):e.removeEventListener(t,a,i));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function qi(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[cn]==null)t[cn]=to++;else if(t[cn]<this.__a[e])return;return n(E.event?E.event(t):t)}}}function ro(e,t,n,o,r,i,a,l,c,p){var d,_,h,f,g,Y,x,R,k,Z,M,Xn,nr,un,Ve,or,De,Ge,Ee=t.type;if(t.constructor!==Rt)return null;128&n.__u&&(c=32&n.__u,d=n.__c.__z)&&(t.__u|=c,_=i=[],d.nodeType==8?l=fn(d,i):i.push(d),l=i[0]||l),(d=E.__b)&&d(t);e:if(typeof Ee=="function"){h=a.length;try{if(R=t.props,k=(d=Ee.prototype)&&d.render,Z=(d=Ee.contextType)&&o[d.__c],M=d?Z?Z.props.value:d.__:o,(f=n.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(k?t.__c=f=new Ee(R,M):(t.__c=f=new Ye(R,M),f.constructor=Ee,f.render=Zi),Z&&Z.sub(f),f.state||(f.state={}),f.__n=o,f.__g|=8,f.__h=[],f.__k=[]),k&&(f.__s||(f.__s=f.state),Ee.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=qe({},f.__s)),qe(f.__s,Ee.getDerivedStateFromProps(R,f.__s)))),g=f.props,Y=f.state,f.__v=t,n.__c){if(R!==g&&k&&!Ee.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(R,M),t.__v==n.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(R,f.__s,M)===!1){t.__v!=n.__v&&(f.props=R,f.state=f.__s,f.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(fe){fe&&(fe.__=t)}),mn.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),l=Me(n);break e}f.componentWillUpdate&&f.componentWillUpdate(R,f.__s,M),k&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(g,Y,x)})}else k&&!Ee.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),k&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=M,f.props=R,f.__P=e,f.__g&=-5,Xn=E.__r,nr=k?25:0;do f.__g&=-9,Xn&&Xn(t),d=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++nr<25);k&&(mn.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=qe({},o,f.getChildContext())),k&&n.__c&&f.getSnapshotBeforeUpdate&&(x=f.getSnapshotBeforeUpdate(g,Y)),un=d&&d.type===Ze&&d.key==null?d.props.children:d,R.__P&&(d=l,r=(e=R.__P).namespaceURI,c=i=null,n.props&&n.props.__P!=e&&(n.__k.some(function(fe){fe&&io(fe,fe)}),n.__k=null),l=n.__k?Me(n,0):null),l=fr(e,no(un)?un:[un],t,n,o,r,i,a,l,c,p),R.__P&&(t.__e=null,l=d),t.__u&=-161,_&&_.some(ze),f.__h.length&&a.push(f),1&f.__g&&(f.__g&=-4)}catch(fe){if(a.length=h,t.__v=null,c||i)if(fe&&fe.then){if(t.__u|=128|c,i){for(~(De=i.indexOf(l||void 0))||(De=i.length);(Ge=i[De-1])&&Ge.nodeType==8;)De--;for(;De<i.length;De++)if(Ge=i[De])if(i[De]=null,Ve){if(Ge==or)break}else{if(Ge.nodeType!=8)break;Ge.data.startsWith("$s")&&(or=fn(Ve=Ge))}}if(!Ve){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;Ve=l}(d=fn(Ve=t.__c.__z||(t.__c.__z=Ve)))?(t.__e=Ve,l=d):t.__e=l,l=l&&l.nextSibling}else i&&i.some(ze);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),fe&&fe.then||pr(t),E.__e(fe,t,n)}}else l=t.__e=Yi(n.__e,t,n,o,r,i,a,c,p,e);return(d=E.diffed)&&d(t),l}function fn(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function pr(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(pr))}function mr(e,t,n){for(var o=0;o<n.length;)so(n[o++],n[o++],n[o++]);E.__c&&E.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(i){i.call(r)})}catch(i){E.__e(i,r.__v)}})}function Yi(e,t,n,o,r,i,a,l,c,p){var d,_,h,f,g,Y,x,R,k=n.props||pn,Z=t.props,M=t.type;if(M=="svg"?r="http://www.w3.org/2000/svg":M=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),i){for(d=0;d<i.length;d++)if((g=i[d])&&(M?g.localName==M:g.nodeType==3)){e=g,i[d]=null;break}}if(!e){if(R=p.ownerDocument||document,!M)return R.createTextNode(Z);e=R.createElementNS(r,M,Z.is?Z:p),l&&(E.__m&&E.__m(t,i),l=!1),i=null}if(M){if(p=M=="template"&&e.content||e,i=M=="textarea"&&Z.defaultValue!=null?null:i&&oo.call(p.childNodes),!l&&i)for(k={},d=0;d<e.attributes.length;d++)k[(g=e.attributes[d]).name]=g.value;for(d in k)g=k[d],d=="dangerouslySetInnerHTML"?h=g:d=="children"||d in Z||d=="value"&&"defaultValue"in Z||d=="checked"&&"defaultChecked"in Z||ln(e,d,null,g,r);for(d in Z)g=Z[d],d=="children"?f=g:d=="dangerouslySetInnerHTML"?_=g:d=="value"?Y=g:d=="checked"?x=g:l&&typeof g!="function"||k[d]===g||ln(e,d,g,k[d],r);_?(l||h&&(_.__html==h.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(h&&(e.textContent=""),(M=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&ji.test(M))&&(r="http://www.w3.org/1999/xhtml"),fr(p,no(f)?f:[f],t,n,o,r,i,a,i?i[0]:n.__k&&Me(n,0),l,c),i&&i.some(ze)),l&&M!="textarea"||(d="value",M=="progress"&&Y==null?e.removeAttribute(d):Y==null||Y===e[d]&&(M!="progress"||Y)||ln(e,d,Y,k[d],r),d="checked",x!=null&&x!=e[d]&&ln(e,d,x,k[d],r))}else k===Z||l&&e.data==Z||(e.data=Z);return e}function so(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){E.__e(r,n)}}function io(e,t,n){var o,r,i,a;if(E.unmount&&E.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||so(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){E.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&io(o[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=fn(o,i=[]))&&(o==e.__e&&i.some(ze),ze(r),ze(o)),n||ze(e.__e),e.__e=e.__c=e.__=null}function Zi(e,t,n){return this.constructor(e,n)}function ao(e,t){var n,o,r,i;E.__&&E.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=It(Ze,{children:[e]}),r=[],i=[],ro(t,t.__k,o||pn,pn,t.namespaceURI,o?null:t.firstChild?oo.call(t.childNodes):null,r,o?o.__e:t.firstChild,n,i),mr(r,t.__k,i),t.__k.props.children=null}E={__e:function(e,t,n,o){for(var r,i,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(i=r.constructor)&&i.getDerivedStateFromError)&&r.setState(i.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(l){e=l}}throw dn=0,e}},ir=0,eo=function(e){return e!=null&&e.constructor===Rt},Ye.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=qe({},this.state)),typeof e=="function"&&(e=e(qe({},n),this.props)),e&&(qe(n,e),this.__v&&(t&&this.__k.push(t),rr(this)))},Ye.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),rr(this))},Ye.prototype.render=Ze,Pe=[],dn=0,ar=function(e,t){return e.__v.__b-t.__v.__b},cn=Symbol(),ur=/(PointerCapture)$|Capture$/i,to=0,Qn={},Hi=0;var vr=function(e,t,n,o){var r;t[0]=0;for(var i=1;i<t.length;i++){var a=t[i++],l=t[i]?(t[0]|=a?1:2,n[t[i++]]):t[++i];a===3?o[0]=l:a===4?o[1]=Object.assign(o[1]||{},l):a===5?(o[1]=o[1]||{})[t[++i]]=l:a===6?o[1][t[++i]]+=l+"":a?(r=e.apply(l,vr(e,l,n,["",null])),o.push(r),l[0]?t[0]|=2:(t[i-2]=0,t[i]=r)):o.push(l)}return o},_r=new Map;function hr(e){var t=_r.get(this);return t||(t=new Map,_r.set(this,t)),(t=vr(this,t.get(e)||(t.set(e,t=(function(n){for(var o,r,i=1,a="",l="",c=[0],p=function(h){i===1&&(h||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?c.push(0,h,a):i===3&&(h||a)?(c.push(3,h,a),i=2):i===2&&a==="..."&&h?c.push(4,h,0):i===2&&a&&!h?c.push(5,0,!0,a):i>=5&&((a||!h&&i===5)&&(c.push(i,0,a,r),i=6),h&&(c.push(i,h,0,r),i=6)),a=""},d=0;d<n.length;d++){d&&(i===1&&p(),p(d));for(var _=0;_<n[d].length;_++)o=n[d][_],i===1?o==="<"?(p(),c=[c],i=3):a+=o:i===4?a==="--"&&o===">"?(i=1,a=""):a=o+a[0]:l?o===l?l="":a+=o:o==='"'||o==="'"?l=o:o===">"?(p(),i=1):i&&(o==="="?(i=5,r=a,a=""):o==="/"&&(i<5||n[d][_+1]===">")?(p(),i===3&&(c=c[0]),i=c,(c=c[0]).push(2,0,i),i=0):o===" "||o==="	"||o===`
`||o==="\r"?(p(),i=2):a+=o),i===3&&a==="!--"&&(i=4,c=c[0])}return p(),c})(e)),t),arguments,[])).length>1?t:t[0]}var u=hr.bind(Dt);var dt=[{id:"call",icon:"arrow",from:["waiting","parked"],to:"called",asks:"outcome",undoable:!0},{id:"return",icon:"return",from:["parked","no_show"],to:"waiting"},{id:"recall",key:"F8",icon:"bell",from:["called"],to:"called"},{id:"start",key:"F2",icon:"play",from:["called"],to:"serving",undoable:!0},{id:"finish",key:"F4",icon:"check",from:["called","serving","parked"],to:"served",asks:"outcome",undoable:!0},{id:"no-show",key:"F7",icon:"absent",from:["called"],to:"no_show",undoable:!0},{id:"transfer",key:"F6",icon:"transfer",from:["called","serving","waiting"],to:"waiting",asks:"transfer"},{id:"park",key:"F10",icon:"bookmark",from:["called","serving"],to:"parked",asks:"park"},{id:"add-service",key:"F3",icon:"plus",from:["serving"],asks:"add-service"},{id:"add-errand",icon:"plus",from:["waiting","parked"],asks:"add-errand"},{id:"priority",icon:"chevrons_up",from:["waiting","parked"],asks:"priority"},{id:"print",icon:"printer",from:["waiting","parked","called","serving"],asks:"print"},{id:"cancel",icon:"close",from:["waiting","parked"],to:"cancelled",asks:"cancel"}],$r=["recall","start","finish","no-show","transfer","park"].map(Se),uo=["F9","NumpadEnter"],lo=15e3,br=1500,yr="ArrowDown",gr="i",kr="b";function Se(e){let t=dt.find(n=>n.id===e);if(!t)throw new Error(`no act ${e}`);return t}function pt(e,t){return t!==null&&e.from.includes(t.state)}function wr(e){return dt.find(t=>t.key===e)}var mt,B,co,Er,fo=Object.is,_n=0,Rr=[],po=[],W=E,Sr=W.__b,Or=W.__r,xr=W.diffed,Tr=W.__c,Nr=W.unmount,Cr=W.__;function vn(e,t){W.__h&&W.__h(B,e,_n||t),_n=0;var n=B.__H||(B.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function Q(e){return _n=1,Xi(Dr,e)}function Xi(e,t,n){var o=vn(mt++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):Dr(void 0,t),function(i){var a=(o.__N||o.__)[0],l=o.t(a,i);fo(a,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=B,!B.__f)){B.__f=!0;var r=B.shouldComponentUpdate;B.shouldComponentUpdate=function(i,a,l){var c=this.__H;if(!c)return!0;var p=!1,d=this.props!=i;if(c.__.some(function(h){h.__N&&(p=!0,fo(h.__[0],h.__N[0])||(d=!0))}),r){var _=r.call(this,i,a,l);return p?_||d:_}return!p||d}}return o.__}function V(e,t){var n=vn(mt++,3);!W.__s&&_o(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,B.__H.__h.push(n))}function Mt(e,t){var n=vn(mt++,4);!W.__s&&_o(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,B.__h.push(n))}function D(e){return _n=5,hn(function(){return{current:e}},[])}function hn(e,t){var n=vn(mt++,7);return _o(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Ji(){var e;do{for(;e=po.shift();)try{Pt(e)}catch(n){W.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Rr.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Pt),t.__h.some(mo),t.__h=[]}catch(n){t.__h=[],W.__e(n,e.__v)}}}while(po.length)}W.__b=function(e){B=null,Sr&&Sr(e)},W.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Cr&&Cr(e,t)},W.__r=function(e){Or&&Or(e),mt=0;var t=(B=e.__c).__H;t&&(co==B?B.__h=[]:(t.__h.some(Pt),t.__h.some(mo),mt=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),co=B},W.diffed=function(e){xr&&xr(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Ir(Rr.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),co=B=null},W.__c=function(e,t){t.some(function(n){try{n.__h.some(Pt),n.__h=n.__h.filter(function(o){return!o.__||mo(o)})}catch(o){n.__h=[function(){throw o}]}}),Tr&&Tr(e,t)},W.unmount=function(e){Nr&&Nr(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,Ir(po.push(r))}else Pt(r)}catch(i){t=i}}),o.__H=void 0,t&&W.__e(t,o.__v))};var Ar=typeof requestAnimationFrame=="function";function Qi(e){var t,n=function(){clearTimeout(o),Ar&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);Ar&&(t=requestAnimationFrame(n))}function Ir(e){e!=1&&Er==W.requestAnimationFrame||((Er=W.requestAnimationFrame)||Qi)(Ji)}function Pt(e){var t=B,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),B=t}function mo(e){var t=B;e.__c=e.__(),B=t}function _o(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!fo(n,e[o])})}function Dr(e,t){return typeof t=="function"?t(e):t}var ea=Symbol.for("preact-signals");function gn(){if(Oe>1)Oe--;else{var e,t=!1;for((function(){var r=bn;for(bn=void 0;r!==void 0;){var i=r.S;if(i.v===r.v)for(var a=i.t;a!==void 0;a=a.x)a.i===r.i&&(a.i=i.i);r=r.o}})();Ut!==void 0;){var n=Ut;for(Ut=void 0,$n++;n!==void 0;){var o=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&Mr(n))try{n.c()}catch(r){t||(e=r,t=!0)}n=o}}if($n=0,Oe--,t)throw e}}function X(e){if(Oe>0)return e();vo=++ta,Oe++;try{return e()}finally{gn()}}var Lt,I=void 0;function Kt(e){var t=I,n=Lt;I=void 0,Lt=void 0;try{return e()}finally{I=t,Lt=n}}var Ut=void 0,Oe=0,$n=0,ta=0,vo=0,bn=void 0,yn=0;function Pr(e){if(I!==void 0){var t=e.n;if(t===void 0||t.t!==I)return t={i:0,S:e,p:I.s,n:void 0,t:I,e:void 0,x:void 0,r:t},I.s!==void 0&&(I.s.n=t),I.s=t,e.n=t,32&I.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=I.s,t.n=void 0,I.s.n=t,I.s=t),t}}function G(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}G.prototype.brand=ea;G.prototype.h=function(){return!0};G.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:Kt(function(){var o;(o=t.W)==null||o.call(t)}))};G.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,o=e.x;n!==void 0&&(n.x=o,e.e=void 0),o!==void 0&&(o.e=n,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&Kt(function(){var r;(r=t.Z)==null||r.call(t)}))}};G.prototype.subscribe=function(e){var t=this;return le(function(){var n=t.value;Kt(function(){return e(n)})},{name:"sub"})};G.prototype.valueOf=function(){return this.value};G.prototype.toString=function(){return this.value+""};G.prototype.toJSON=function(){return this.value};G.prototype.peek=function(){var e=this;return Kt(function(){return e.value})};Object.defineProperty(G.prototype,"value",{get:function(){var e=Pr(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if($n>100)throw new Error("Cycle detected");(function(n){Oe!==0&&$n===0&&n.l!==vo&&(n.l=vo,bn={S:n,v:n.v,i:n.i,o:bn})})(this),this.v=e,this.i++,yn++,Oe++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{gn()}}}});function $(e,t){return new G(e,t)}function Mr(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function Lr(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function Ur(e){for(var t=e.s,n=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=n}function Xe(e,t){G.call(this,void 0,t),this.x=e,this.s=void 0,this.g=yn-1,this.f=4}Xe.prototype=new G;Xe.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===yn))return!0;if(this.g=yn,this.f|=1,this.i>0&&!Mr(this))return this.f&=-2,!0;var e=I;try{Lr(this),I=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return I=e,Ur(this),this.f&=-2,!0};Xe.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}G.prototype.S.call(this,e)};Xe.prototype.U=function(e){if(this.t!==void 0&&(G.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};Xe.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(Xe.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=Pr(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function ee(e,t){return new Xe(e,t)}function Kr(e){var t=e.j;if(e.j=void 0,typeof t=="function"){Oe++;var n=I;I=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,ho(e),o}finally{I=n,gn()}}}function ho(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,Kr(e)}function na(e){if(I!==this)throw new Error("Out-of-order effect");Ur(this),I=e,this.f&=-2;try{8&this.f&&ho(this)}finally{gn()}}function _t(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Lt&&Lt.push(this)}_t.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};_t.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,Kr(this),Lr(this),Oe++;var e=I;return I=this,na.bind(this,e)};_t.prototype.N=function(){2&this.f||(this.f|=2,this.u=Ut,Ut=this)};_t.prototype.d=function(){this.f|=8,1&this.f||ho(this)};_t.prototype.dispose=function(){this.d()};function le(e,t){var n=new _t(e,t);try{n.c()}catch(r){throw n.d(),r}var o=n.d.bind(n);return o[Symbol.dispose]=o,o}var Wr,wn,kn,oa=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var Fr=[];le(function(){Wr=this.N})();function vt(e,t){E[e]=t.bind(null,E[e]||function(){})}function Wt(e){if(kn){var t=kn;kn=void 0,t()}kn=e&&e.S()}function Br(e){var t=this,n=e.data,o=sa(n);o.name="ReactiveDom",o.value=n;var r=hn(function(){for(var l=t,c=t.__v;c=c.__;)if(c.__c){c.__c.__$f|=4;break}var p=ee(function(){var f=o.value.value;return f===0?0:f===!0?"":f||""}),d=ee(function(){return!Array.isArray(p.value)&&!eo(p.value)}),_=le(function(){if(this.N=Hr,d.value){var f=p.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=f)}}),h=t.__$u.d;return t.__$u.d=function(){_(),h.call(this)},[d,p]},[]),i=r[0],a=r[1];return i.value?a.peek():a.value}Br.displayName="ReactiveTextNode";Object.defineProperties(G.prototype,{constructor:{configurable:!0,value:Dt(Ze,null).constructor},type:{configurable:!0,value:Br},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});vt("__b",function(e,t){if(Wt(),wn=void 0,typeof t.type=="string"){var n,o=t.props;for(var r in o)if(r!=="children"){var i=o[r];i instanceof G&&(n||(t.__np=n={}),n[r]=i,o[r]=i.peek())}}e(t)});vt("__r",function(e,t){if(e(t),t.type!==Ze){Wt();var n,o=t.__c;o&&(o.__$f&=-2,(n=o.__$u)===void 0&&(o.__$u=n=(function(r,i){var a;return le(function(){a=this},{name:i}),a.c=r,a})((function(r){return function(){var i;oa&&((i=this.y)==null||i.call(this)),r.__$f|=1,r.setState({})}})(o),typeof t.type=="function"?t.type.displayName||t.type.name:""))),wn=o,Wt(n)}});vt("__e",function(e,t,n,o){Wt(),wn=void 0,e(t,n,o)});vt("diffed",function(e,t){Wt(),wn=void 0;var n;if(typeof t.type=="string"&&(n=t.__e)){var o=t.__np,r=t.props,i=n.U;if(i)for(var a in i){var l=i[a];l===void 0||o&&a in o||(l.d(),i[a]=void 0)}if(o){i||(i={},n.U=i);for(var c in o){var p=i[c],d=o[c];p===void 0?(p=ra(n,c,d,r),i[c]=p):p.o(d,r)}}}e(t)});function ra(e,t,n,o){var r=t in e&&e.ownerSVGElement===void 0,i=$(n);return{o:function(a,l){i.value=a,o=l},d:le(function(){this.N=Hr;var a=i.value.value;o[t]!==a&&(o[t]=a,r?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}vt("unmount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var o=n.U;if(o){n.U=void 0;for(var r in o){var i=o[r];i&&i.d()}}}var a=t.__np;if(a){var l=t.props;for(var c in a)l[c]=a[c]}t.__np=void 0}else{var p=t.__c;if(p){p.__$f|=8;var d=p.__$u;d&&(p.__$u=void 0,d.d())}}e(t)});vt("__h",function(e,t,n,o){o<3&&(t.__$f|=2),e(t,n,o)});Ye.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,o=n&&n.s!==void 0;for(var r in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(o||i||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!=="__source"&&e[a]!==this.props[a])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};function sa(e,t){return hn(function(){return $(e,t)},[])}var ia=function(e){queueMicrotask(function(){queueMicrotask(e)})};function aa(){X(function(){for(var e;e=Fr.shift();)Wr.call(e)})}function Hr(){Fr.push(this)===1&&(E.requestAnimationFrame||ia)(aa)}function jr(e,t){switch(t.type){case"skip":case"rating.asked":case"case.assigned":case"case.closed":case"suggestion.replied":case"text.erased":case"survey.handed_out":case"dossiers.imported":case"dossier.received":case"dossier.moved":case"appointment.booked":case"appointment.moved":case"appointment.cancelled":case"appointment.arrived":case"appointment.missed":case"day.started":case"emergency.began":case"emergency.ended":case"outage.began":case"outage.ended":case"alert.raised":case"alert.ended":return e;case"day.opened":return{...Gr(e,t.data.waiting),business_day:t.data.business_day,tickets:[]};case"day.closed":return{...e,tickets:[]};case"day.doubted":return{...e,business_day:t.data.business_day,clock_day:t.data.clock_day};case"counter.opened":return $o(e,t.data.counter,"open",t.data.clerk,null);case"counter.paused":return $o(e,t.data.counter,"paused",t.data.clerk,t.data.reason);case"counter.closed":return $o(e,t.data.counter,"closed",null,null);case"device.online":case"device.offline":case"device.trouble":return ca(e,t);case"device.paired":case"device.renamed":case"device.revoked":return la(e,t);case"service.opened":case"service.closed":return Vr(e,t.data.service,{open:t.type==="service.opened"});case"slip.trial_ordered":case"slip.trial_ended":return e;default:return ua(e,t.data)}}function ua(e,{ticket:t,waiting:n}){return t?Gr(he(e,t),n):e}function he(e,t){let o=e.tickets.some(r=>r.id===t.id)?e.tickets.map(r=>r.id===t.id?t:r):[...e.tickets,t];return{...e,tickets:o}}function ht(e,t){let n=e.counters.map(o=>o.code===t.code?{...o,...t}:o);return{...e,counters:n}}function $o(e,t,n,o,r){return ht(e,{code:t,state:n,clerk:o,pause_reason:r})}function la(e,t){let{device:n,kind:o,name:r}=t.data,a=e.devices.find(p=>p.id===n)??{id:n,kind:o,name:r,online:!1,trouble:null,seen_at:null},l=e.devices.filter(p=>p.id!==n),c=t.type==="device.revoked"?[]:[{...a,name:r}];return{...e,devices:[...l,...c]}}function ca(e,t){let{device:n,kind:o,name:r}=t.data,i=e.devices.find(c=>c.id===n),a={id:n,kind:o,name:r,online:t.type==="device.trouble"?i?.online??!0:t.type==="device.online",trouble:t.type==="device.trouble"?t.data.trouble:i?.trouble??null,seen_at:t.at},l=i?e.devices.map(c=>c.id===n?a:c):[...e.devices,a];return{...e,devices:l}}function Vr(e,t,n){let o=e.office.services.map(r=>r.code===t?{...r,...n}:r);return{...e,office:{...e.office,services:o}}}function Gr(e,t){return Object.entries(t??{}).reduce((n,[o,r])=>Vr(n,o,{waiting:r}),e)}var zr={fetch:(...e)=>globalThis.fetch(...e),pause:e=>new Promise(t=>setTimeout(t,e))};async function F(e,t,n={},o=zr){let r=new AbortController,i=setTimeout(()=>r.abort(),n.within??5e3);try{let a=await o.fetch(`/api/v1${t}`,{method:e,headers:fa(n),body:n.body===void 0?void 0:JSON.stringify(n.body),signal:r.signal,cache:"no-store",credentials:"same-origin"});return await da(a)}catch{return{outcome:"lost",tries:1}}finally{clearTimeout(i)}}var bo=new Map;async function Ft(e,t,n={},o=()=>{},r=zr){let i=`${e} ${t} ${JSON.stringify(n.body??null)}`,a=n.key??bo.get(i)??$e();for(let l=1;;l+=1){let c=await F(e,t,{...n,key:a},r),p=$t(c);if(p?l===3&&bo.set(i,a):bo.clear(),!p||l===3)return{...c,tries:l};o(),await r.pause(400*2**(l-1))}}function $t(e){return e.outcome==="lost"||e.outcome==="refused"&&e.status>=502}function fa(e){let t={Accept:"application/json"};return e.body!==void 0&&(t["Content-Type"]="application/json"),e.key!==void 0&&(t["Idempotency-Key"]=e.key),e.language!==void 0&&(t["Accept-Language"]=e.language),t}async function da(e){let t=await e.text(),n=t===""?null:pa(t);if(e.ok)return{outcome:"done",status:e.status,body:n,tries:1};let o=n??{},r=Number(e.headers.get("Retry-After"));return{outcome:"refused",status:e.status,code:o.code??"internal_error",detail:o.detail??"",field:o.errors?.[0]?.field??null,retryAfterSeconds:r>0?r:null,tries:1}}function pa(e){try{return JSON.parse(e)}catch{return null}}function $e(){let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}function te(e){return e.clerk_rules}function qr(e,t,n){let o=t.longest_wait_minutes;return o!==null&&n-xe(e)>=o*6e4?o:null}function xe(e){let t=Date.parse(e.issued_at);return e.appointment_at?Math.max(t,Date.parse(e.appointment_at)):t}function Sn(e,t,n){return e===null||e.state!=="called"||e.called_at===null||e.call_count<=t.no_show_after_recalls?!1:n-Date.parse(e.called_at)>=t.no_show_after_seconds*1e3}function Yr(e,t,n,o=!1){return dt.filter(i=>i.id!=="add-errand"||o).filter(i=>i.from.includes(e.state)&&(n||ma(i,e,t)))}function ma(e,t,n){return e.id==="print"?!0:e.id==="priority"?En(n,t.service):e.id==="call"&&t.state==="waiting"?!1:t.counter===n.code?!0:t.for_counter?t.for_counter===n.code:En(n,t.service)}function En(e,t){return e.services.includes(t)||!!e.profile?.some(n=>n.code===t)}var _a=["clerk","supervisor","admin"];function Je(e){return[...new Set(e.rights.filter(t=>_a.includes(t.role)).map(t=>t.office))]}function bt(e,t){return Qe(e)||t.clerks_may_choose}function Qe(e){return e?.role==="supervisor"||e?.role==="admin"}function Zr(e,t){return e==="finish"||e==="go-on"?Math.min(lo,t.undo_seconds*1e3):lo}var yo=["called","serving"];function Qr(e,t,n,o){let r=e.counters.find(p=>p.code===t);if(!r)return null;let i=e.office.services.filter(p=>r.services.includes(p.code)),a=p=>p.counter===t||r.services.includes(p.service),l=p=>e.tickets.filter(d=>d.state===p),c=ba(l("waiting").filter(p=>ha(p,r,o)),n);return{counter:r,services:i,ticket:$a(e,t),line:c,next:c.find(p=>va(p,o))??null,counts:i.map(p=>ya(p,c,o)),parked:Xr(l("parked").filter(a),p=>p.remind_at),missed:Xr(l("no_show").filter(a),p=>p.finished_at).reverse()}}function et(e){return e.state==="waiting"&&!!e.from_home&&!e.confirmed_at}function va(e,t){return!et(e)&&(xe(e)<=t||!e.appointment_at)}function ha(e,t,n){if(e.for_counter)return e.for_counter===t.code;let o=t.profile?.find(r=>r.code===e.service);return o?o.after_minutes===null||n-xe(e)>=o.after_minutes*6e4:t.services.includes(e.service)}function Xr(e,t){let n=o=>Date.parse(t(o)??o.issued_at);return[...e].sort((o,r)=>n(o)-n(r))}function tt(e,t){return e.state==="parked"&&!!e.remind_at&&Date.parse(e.remind_at??"")<=t}function $a(e,t){return e.tickets.filter(n=>n.counter===t&&yo.includes(n.state)).reduce((n,o)=>n===null||Jr(o)>Jr(n)?o:n,null)}function Jr(e){return e.called_at===null?0:Date.parse(e.called_at)}function ba(e,t){let n=new Map(t.map((o,r)=>[o,r]));return[...e].sort((o,r)=>(n.get(o.id)??1/0)-(n.get(r.id)??1/0)||xe(o)-xe(r)||o.number.localeCompare(r.number))}function ya(e,t,n){let o=t.filter(i=>i.service===e.code),r=o.length?Math.max(...o.map(i=>n-xe(i))):null;return{service:e,waiting:o.length,longestMs:r}}function es(e,{seat:t,now:n,awaited:o}){let r=Qe(e.person)?null:e.clock_day,i=e.clock_day===e.business_day?"clock_opened":"clock",a=r?[{id:`${i}:${r}`,kind:i,code:r}]:[],l=_=>_.print==="failed"||_.print==="pending"&&n>=(o.get(_.id)??1/0),c=e.tickets.filter(_=>l(_)&&(_.state==="waiting"||_.state==="called")).map(_=>({id:`print:${_.id}`,kind:"print",ticket:_,code:_.print_reason??void 0})),p=e.tickets.filter(_=>_.counter===t&&tt(_,n)).map(_=>({id:`parked:${_.id}:${_.remind_at}`,kind:"parked",ticket:_})),d=e.devices.flatMap(_=>{let h=_.trouble??(_.online||_.seen_at===null?null:"offline");return h===null?[]:[{id:`device:${_.id}:${h}`,kind:"device",device:_,code:h}]});return[...a,...c,...p,...d]}function On(e){return e.devices.filter(t=>t.kind==="kiosk"||t.kind==="agent")}function ts(e){return(t,n={})=>{let o=n.count===1?e[t+".one"]:void 0,r=o!==void 0?o:e[t];return r===void 0?t:r.replace(/\{(\w+)\}/g,(i,a)=>n[a]===void 0?i:String(n[a]))}}async function ns(e,t){let n=await fetch(e+"/"+t+".json");if(!n.ok)throw new Error("texts: "+n.status+" for "+t);return n.json()}var xn=["vi","en"],rs="luot.clerk.language",ss={},L=$("vi"),is=ee(()=>ts(ss[L.value]??{})),go=$("counter"),ga=ee(()=>({place:Tn({place:go.value})}));function s(e,t){return is.value(e,{...ga.value,...t})}function Tn(e){return is.value(`place.${e.place??"counter"}`)}async function as(){let e=new URL("i18n",import.meta.url).href;await Promise.all(xn.map(async t=>{ss[t]=await ns(e,t)})),ko(ka())}function ko(e){L.value=e,document.documentElement.lang=e,localStorage.setItem(rs,e)}function us(e){return xn.some(t=>t===e)?s(`language.${e}`):new Intl.DisplayNames([L.value],{type:"language"}).of(e)??e}function ka(){return localStorage.getItem(rs)==="en"?"en":"vi"}function w(e){return e[L.value]||e.vi}function H(e){return s(`${e.place??"counter"}.title`,{code:e.code})}function nt(e){let t=Math.max(0,Math.floor(e/6e4));return t===0?s("duration.none"):t<60?s("duration.minutes",{minutes:t}):s("duration.hours",{hours:Math.floor(t/60),minutes:t%60})}function ls(e){let t=Math.max(0,Math.floor(e/1e3)),[n,o,r]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60],i=`${String(o).padStart(2,"0")}:${String(r).padStart(2,"0")}`;return n?`${n}:${i}`:i}function ne(e,t){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",timeZone:t}).format(e)}function ot(e){let t=L.value==="vi"?"vi-VN":"en-GB";return new Intl.DateTimeFormat(t,{dateStyle:"long",timeZone:"UTC"}).format(Date.parse(e))}function Nn(e){let t=L.value==="vi"?"vi-VN":"en-GB",o={weekday:"long",day:"numeric",month:L.value==="vi"?"numeric":"short",timeZone:"UTC"};return new Intl.DateTimeFormat(t,o).format(Date.parse(e))}function cs(e,t,n){let o=os(e)-os(ne(t,n)),r=t-t%6e4;return new Date(r+o*6e4).toISOString()}function os(e){let[t=0,n=0]=e.split(":").map(Number);return t*60+n}var v=$(void 0),yt=$(null),b=$(null),C=$(null);le(()=>{let e=b.value?.counters.find(t=>t.code===C.value);go.value=e?.place??"counter"});var gt=$(null),Cn=$([]),ve=$(null),Ht=$(0),jt=$(Date.now()),T=ee(()=>jt.value+Ht.value),rt=$(null),y=$(null),oe=$(null),wa=1e4,Bt=$({text:"",number:0}),Te=$(null),Ne=$(new Set),Vt=$(new Map),Ce=$(!1),st=$(!1),S=ee(()=>b.value&&C.value?Qr(b.value,C.value,Cn.value,T.value):null),de=ee(()=>S.value?.counter.state==="paused"),be=ee(()=>b.value?te(b.value.office):null),A=ee(()=>ve.value?.state==="down"),fs=ee(()=>b.value?es(b.value,{seat:C.value,now:T.value,awaited:Vt.value}).filter(e=>!Ne.value.has(e.id)):[]),An=ee(()=>oe.value!==null&&jt.value<oe.value.until?oe.value:null),it=ee(()=>{let e=Te.value;if(e===null||T.value>=e.until)return null;let t=b.value?.tickets.find(n=>n.id===e.ticket);return t&&t.state!==e.to?null:{...e,leftMs:Math.min(e.until-e.since,e.until-T.value)}});function kt(e){return pt(e,S.value?.ticket??null)}function Le(e){Bt.value={text:e,number:Bt.value.number+1}}function N(e,t){let n=e==="bad"||e==="warn"?1/0:jt.value+wa;oe.value={tone:e,text:t,number:(oe.value?.number??0)+1,until:n},Le(t)}function ie(e){b.value&&(b.value=e(b.value))}function In(){b.value=null,C.value=null,yt.value=null,st.value=!1,gt.value=null,Cn.value=[],ve.value=null,Te.value=null,oe.value=null,Le(""),rt.value=null,Vt.value=new Map}var U=$(null),Ae=$(""),Rn=null;function j(e,{ticket:t=null,act:n=null}={}){U.value===null&&(Rn=document.activeElement),Ae.value="",oe.value=null,U.value={kind:e,ticket:t,act:n,key:$e()}}function ce(){Ae.value="",U.value=null}function wt(e){e!==null&&U.value===e&&ce()}function ds(){if(Rn===null)return;let e=Rn;Rn=null,(e instanceof HTMLElement&&e.isConnected&&e.offsetParent!==null?e:document.querySelector(".work .main-button"))?.focus({preventScroll:!0})}function wo(){document.querySelector("form.panel")?.requestSubmit()}var Ea=["wrong_state","nothing_to_undo","counter_closed","counter_taken","not_allowed","unknown_device","too_many_requests","busy","storage_failed"];function re(e){if(e.detail)return e.detail;let t=Ea.includes(e.code)?`refused.${e.code}`:"refused.other";return s(t,{seconds:e.retryAfterSeconds??1})}function ps(e,t,n){return"#"+[1,3,5].map(r=>{let i=parseInt(e.slice(r,r+2),16),a=parseInt(t.slice(r,r+2),16);return Math.round(i+(a-i)*n).toString(16).padStart(2,"0")}).join("")}function ms(e){let{style:t}=document.documentElement;for(let n of["--lotus","--lotus-deep","--lotus-wash"])t.removeProperty(n);e===null||!/^#[0-9a-f]{6}$/i.test(e)||(t.setProperty("--lotus",e),t.setProperty("--lotus-deep",ps(e,"#000000",.25)),t.setProperty("--lotus-wash",ps(e,"#FFFFFF",.92)))}var ic=Object.freeze({TICKET_ISSUED:"ticket.issued",TICKET_CALLED:"ticket.called",TICKET_RECALLED:"ticket.recalled",TICKET_STARTED:"ticket.started",TICKET_FINISHED:"ticket.finished",TICKET_PARKED:"ticket.parked",TICKET_RETURNED:"ticket.returned",TICKET_TRANSFERRED:"ticket.transferred",TICKET_SERVICE_ADDED:"ticket.service_added",TICKET_ERRAND_ADDED:"ticket.errand_added",TICKET_WENT_ON:"ticket.went_on",TICKET_LET_PASS:"ticket.let_pass",TICKET_CONFIRMED:"ticket.confirmed",TICKET_PUT_BACK:"ticket.put_back",TICKET_PRIORITY_CHANGED:"ticket.priority_changed",TICKET_REMINDER:"ticket.reminder",TICKET_NO_SHOW:"ticket.no_show",TICKET_MISSED:"ticket.missed",TICKET_CANCELLED:"ticket.cancelled",TICKET_EXPIRED:"ticket.expired",TICKET_UNDONE:"ticket.undone",TICKET_PRINTED:"ticket.printed",TICKET_PRINT_FAILED:"ticket.print_failed",TICKET_PRINT_ORDERED:"ticket.print_ordered",SLIP_TRIAL_ORDERED:"slip.trial_ordered",SLIP_TRIAL_ENDED:"slip.trial_ended",COUNTER_OPENED:"counter.opened",COUNTER_PAUSED:"counter.paused",COUNTER_CLOSED:"counter.closed",SERVICE_OPENED:"service.opened",SERVICE_CLOSED:"service.closed",RATING_ASKED:"rating.asked",CASE_ASSIGNED:"case.assigned",CASE_CLOSED:"case.closed",APPOINTMENT_BOOKED:"appointment.booked",APPOINTMENT_MOVED:"appointment.moved",APPOINTMENT_CANCELLED:"appointment.cancelled",APPOINTMENT_ARRIVED:"appointment.arrived",APPOINTMENT_MISSED:"appointment.missed",SUGGESTION_REPLIED:"suggestion.replied",TEXT_ERASED:"text.erased",SURVEY_HANDED_OUT:"survey.handed_out",DOSSIERS_IMPORTED:"dossiers.imported",DOSSIER_RECEIVED:"dossier.received",DOSSIER_MOVED:"dossier.moved",OFFICE_CHANGED:"office.changed",DEVICE_PAIRED:"device.paired",DEVICE_RENAMED:"device.renamed",DEVICE_REVOKED:"device.revoked",DEVICE_ONLINE:"device.online",DEVICE_OFFLINE:"device.offline",DEVICE_TROUBLE:"device.trouble",DAY_OPENED:"day.opened",DAY_CLOSED:"day.closed",DAY_DOUBTED:"day.doubted",DAY_STARTED:"day.started",EMERGENCY_BEGAN:"emergency.began",EMERGENCY_ENDED:"emergency.ended",OUTAGE_BEGAN:"outage.began",OUTAGE_ENDED:"outage.ended",ALERT_RAISED:"alert.raised",ALERT_ENDED:"alert.ended"}),ac=Object.freeze({WAITING:"waiting",CALLED:"called",SERVING:"serving",PARKED:"parked",SERVED:"served",NO_SHOW:"no_show",CANCELLED:"cancelled",EXPIRED:"expired"}),uc=Object.freeze({CALL:"call",RECALL:"recall",START:"start",FINISH:"finish",PARK:"park",RETURN:"return",TRANSFER:"transfer",ADD_SERVICE:"add-service",NO_SHOW:"no-show",CANCEL:"cancel",EXPIRE:"expire",UNDO:"undo",LEAVE:"leave",LET_PASS:"let-pass",REJOIN:"rejoin",CONFIRM:"confirm",PUT_BACK:"put-back",GO_ON:"go-on",RESUME:"resume",ADD_ERRAND:"add-errand",LAPSE:"lapse"}),lc=Object.freeze({OPEN:"open",PAUSED:"paused",CLOSED:"closed"}),cc=Object.freeze({PENDING:"pending",PRINTED:"printed",SENT:"sent",FAILED:"failed",NONE:"none"}),fc=Object.freeze({BOOKED:"booked",ARRIVED:"arrived",CANCELLED:"cancelled",MISSED:"missed"}),dc=Object.freeze({EARLY:"early",IN_TIME:"in_time",LATE:"late"}),pc=Object.freeze({RECEIVED:"received",APPRAISED:"appraised",APPROVED:"approved",RETURNED:"returned"}),mc=Object.freeze({RECEIVED:"received",SUPPLEMENTING:"supplementing",IN_WORK:"in_work",READY:"ready",HANDED_OVER:"handed_over",WITHDRAWN:"withdrawn",REFUSED:"refused",STOPPED:"stopped"}),_c=Object.freeze({APPRAISE:"appraise",REQUEST_SUPPLEMENT:"request-supplement",SUPPLEMENT:"supplement",PROLONG:"prolong",APOLOGISE:"apologise",RESULT:"result",HAND_OVER:"hand-over",WITHDRAW:"withdraw",REFUSE:"refuse",STOP:"stop"}),vc=Object.freeze({IN_TIME:"in_time",EARLY:"early",ON_TIME:"on_time",OVER_DUE:"over_due"}),hc=Object.freeze({IN_PERSON:"in_person",ONLINE:"online",POST:"post",ASSISTED:"assisted"}),$c=Object.freeze({COUNTER:"counter",POST:"post",ONLINE:"online"}),bc=Object.freeze({NONE:"none",PAID:"paid",EXEMPT:"exempt"}),yc=Object.freeze({RECEIPT:"receipt",SUPPLEMENT:"supplement",REFUSAL:"refusal",APOLOGY:"apology",STOP:"stop",CONTROL:"control",REMINDER:"reminder",RESULT:"result"}),gc=Object.freeze({ORIGINAL:"original",COPY:"copy",PHOTOCOPY:"photocopy"}),kc=Object.freeze({REGISTER:"register",FEES:"fees",NOTICES:"notices",CALENDAR:"calendar",EXPORT:"export"}),wc=Object.freeze({BY_HAND:"by_hand",POST:"post",EMAIL:"email",TELEPHONE:"telephone",ONLINE:"online"}),Ec=Object.freeze({HAND:"hand",OPENED_ON_TIME:"opened_on_time",ATTITUDE:"attitude",SATISFACTION:"satisfaction",DOSSIERS_IN_TIME:"dossiers_in_time",ASKED_ONCE:"asked_once"}),Sc=Object.freeze({TIME:"time",ATTITUDE:"attitude",PROGRESS:"progress",SKILL:"skill"}),Oc=Object.freeze({FILL:"fill",COMMENT:"comment",DECIDE:"decide",REOPEN:"reopen"}),xc=Object.freeze({OPEN:"open",COMMENTED:"commented",DECIDED:"decided"}),Tc=Object.freeze({OPEN:"open",RETURNED:"returned",OVER:"over"}),Nc=Object.freeze({INTAKE:"intake",RESULT:"result"}),Cc=Object.freeze({TOO_MANY_WAIT:"too_many_wait",WAITS_TOO_LONG:"waits_too_long",NOBODY_CALLS:"nobody_calls",LONG_VISIT:"long_visit",DEVICE_SILENT:"device_silent",HELP:"help"}),Ac=Object.freeze({CASE:"case",SUGGESTION:"suggestion",PAYMENT_REPORT:"payment_report",APPOINTMENT_EMAIL:"appointment_email",DOSSIER:"dossier",DOSSIER_REGISTER:"dossier_register"}),_s=Object.freeze({PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",INTERRUPTED:"interrupted",ABANDONED:"abandoned",UNPRINTABLE:"unprintable",NO_PRINTER:"no_printer"}),Ic=Object.freeze({ORDER:"order",COUNTER:"counter",LET_PASS:"let_pass",UNCONFIRMED:"unconfirmed"}),Rc=Object.freeze({ASKED:"asked",LEFT:"left",MISTAKE:"mistake",NOT_TAKEN:"not_taken"}),Dc=Object.freeze({DAY_ENDED:"day_ended",NOT_CONFIRMED:"not_confirmed"}),Pc=Object.freeze({SOON:"soon",NEXT:"next",NOW:"now"}),Mc=Object.freeze({DONE:"done",NOW:"now",LATER:"later"}),Lc=Object.freeze({FIRST:"first",ARRIVAL:"arrival",LAST:"last"}),Uc=Object.freeze({FIRST_COME:"first-come",RATIO:"ratio",ACCUMULATING:"accumulating"}),Kc=Object.freeze({CLERK:"clerk",SUPERVISOR:"supervisor",ADMIN:"admin",HEAD:"head",VOLUNTEER:"volunteer",CENTRE:"centre"}),Wc=Object.freeze({KIOSK:"kiosk",BOARD:"board",RATING:"rating",AGENT:"agent",READER:"reader"}),vs=Object.freeze({PAPER_LOW:"paper_low",PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",MUTED:"muted",VOICE_MISSING:"voice_missing",DIGITS_TOO_SMALL:"digits_too_small",HELP:"help",DISK_FULL:"disk_full",JOURNAL_LOST:"journal_lost",SCANNER_LOST:"scanner_lost",PANEL_SIZE:"panel_size",NO_PRINTER:"no_printer",OTHER:"other"}),Fc=Object.freeze({NOT_SIGNED_IN:"not_signed_in",NOT_ALLOWED:"not_allowed",UNKNOWN_OFFICE:"unknown_office",UNKNOWN_SERVICE:"unknown_service",UNKNOWN_COUNTER:"unknown_counter",UNKNOWN_TICKET:"unknown_ticket",UNKNOWN_DEVICE:"unknown_device",UNKNOWN_PAIRING:"unknown_pairing",UNKNOWN_PROCEDURE:"unknown_procedure",UNKNOWN_DOSSIER:"unknown_dossier",UNKNOWN_ZONE:"unknown_zone",UNKNOWN_PAGE:"unknown_page",UNKNOWN_SIGN_IN:"unknown_sign_in",UNKNOWN_RATING:"unknown_rating",UNKNOWN_CASE:"unknown_case",UNKNOWN_APPOINTMENT:"unknown_appointment",UNKNOWN_SUGGESTION:"unknown_suggestion",SLOT_FULL:"slot_full",TOO_EARLY:"too_early",TOO_LATE:"too_late",UNKNOWN_CAMPAIGN:"unknown_campaign",UNKNOWN_FORM:"unknown_form",UNKNOWN_CHANGE:"unknown_change",SETTINGS_CHANGED:"settings_changed",WRONG_STATE:"wrong_state",ALREADY_RATED:"already_rated",COUNTER_CLOSED:"counter_closed",COUNTER_TAKEN:"counter_taken",NOTHING_TO_UNDO:"nothing_to_undo",SERVICE_CLOSED:"service_closed",QUOTA_REACHED:"quota_reached",NUMBERS_USED_UP:"numbers_used_up",CARD_LIMIT:"card_limit",BAD_REQUEST:"bad_request",TOO_MANY_REQUESTS:"too_many_requests",BUSY:"busy",OUTCOME_UNKNOWN:"outcome_unknown",STORAGE_FAILED:"storage_failed",INTERNAL_ERROR:"internal_error"});function hs(){return{connect:e=>new WebSocket(location.origin.replace(/^http/,"ws")+e),now:()=>Date.now(),random:()=>Math.random(),after:(e,t)=>window.setTimeout(t,e),cancel:e=>window.clearTimeout(e),onOnline:e=>(window.addEventListener("online",e),()=>window.removeEventListener("online",e)),report:e=>console.error(e)}}function $s(e,t){return Math.min(5e3,500*Math.pow(2,Math.min(e,10)-1))*(.5+t/2)}var xa=[1008,4401,4403,4404],Ta=8e3;function Na(e,t,n,o){let r=[];o&&r.push("authorize=message"),n&&r.push("since="+n.seq,"epoch="+encodeURIComponent(n.epoch)),t&&r.push("zone="+encodeURIComponent(t));let i="/api/v1/offices/"+encodeURIComponent(e)+"/live";return r.length?i+"?"+r.join("&"):i}function Ca(e){return xa.includes(e.code)?e.reason||"not_allowed":""}function bs(e){let t=new Eo(e,e.host||hs());return t.open(),{close:()=>t.close(),retry:()=>t.retry(),sendStatus:()=>t.sendStatus(),connection:()=>t.connection}}var Eo=class{constructor(t,n){this.options=t,this.host=n,this.reached=t.reached||null,this.hello=null,this.connection={state:"connecting",since:n.now(),heard:null,refused:""},this.socket=null,this.failures=0,this.gapAt=-1,this.silence=null,this.nextTry=null,this.nextStatus=null,this.forgetOnline=n.onOnline(()=>this.retry())}open(){this.hello=null;let{office:t,zone:n,token:o}=this.options,r=Na(t,n,this.reached,!!o),i;try{i=this.host.connect(r)}catch(a){this.host.report(a),this.lost("");return}this.socket=i,i.onopen=()=>{let a=this.options.token;a&&i.send(JSON.stringify({type:"authorize",token:a}))},i.onmessage=a=>this.socket===i&&this.receive(a.data),i.onclose=a=>this.socket===i&&this.lost(Ca(a)),i.onerror=()=>{},this.watch(Ta)}close(){this.forgetOnline(),this.drop(),this.host.cancel(this.nextTry)}retry(){this.socket||(this.host.cancel(this.nextTry),this.open())}sendStatus(){if(!this.hello||!this.socket||!this.options.status)return;let t=this.reached?this.reached.seq:null;this.socket.send(JSON.stringify(Object.assign({type:"status",seq:t},this.options.status())))}watch(t){this.host.cancel(this.silence),this.silence=this.host.after(t,()=>this.lost(""))}drop(){let t=this.socket;this.socket=null,this.host.cancel(this.silence),this.host.cancel(this.nextStatus),t&&t.close()}lost(t){this.drop(),this.failures+=1;let n=this.connection.state==="down"?this.connection.since:this.host.now();this.show({state:"down",since:n,refused:t}),this.nextTry=this.host.after($s(this.failures,this.host.random()),()=>this.open())}show(t){this.connection=Object.assign({},this.connection,t),this.options.onConnection&&this.options.onConnection(this.connection)}receive(t){this.connection.heard=this.host.now(),this.watch(15*1e3);let n=Aa(t);if(n)try{this.take(n)}catch(o){this.host.report(o),this.reached=null,this.lost("")}}take(t){if(t.type==="hello")this.greet(t);else if(this.hello)t.type==="snapshot"?this.start(t,this.hello):t.type==="heartbeat"?this.compare(t.seq):t.type==="door"?this.options.onDoor?.(t):"seq"in t&&typeof t.seq=="number"&&typeof t.type=="string"&&this.follow(t);else return}greet(t){this.reached&&this.reached.epoch!==t.epoch&&(this.reached=null),this.hello=t,this.failures=0,this.show({state:"connected",since:this.host.now(),refused:""}),this.options.onHello&&this.options.onHello(t),this.repeatStatus()}repeatStatus(){this.sendStatus(),this.nextStatus=this.host.after(10*1e3,()=>this.repeatStatus())}start(t,n){this.reached={epoch:n.epoch,seq:t.seq},this.gapAt=-1,this.options.onSnapshot(t.data,this.reached,n)}compare(t){this.reached&&t>this.reached.seq&&this.gap()}follow(t){if(!(!this.reached||t.seq<=this.reached.seq)){if(t.seq>this.reached.seq+1){this.gap();return}this.reached={epoch:this.reached.epoch,seq:t.seq},t.type!=="skip"?this.options.onEvent(t,this.reached):this.options.onReached&&this.options.onReached(this.reached)}}gap(){let t=this.reached?this.reached.seq:-1;this.gapAt===t&&(this.reached=null),this.gapAt=t,this.lost("")}};function Aa(e){try{let t=JSON.parse(e);return t&&typeof t=="object"?t:null}catch{return null}}var Dn="luot.clerk.office";function Gt(){let e=sessionStorage.getItem(Dn);return F("GET",e===null?"/me":`/me?office=${encodeURIComponent(e)}`)}function ys(e){return sessionStorage.setItem(Dn,e),Gt()}function Pn(){sessionStorage.removeItem(Dn)}function So(e){let t=Je(e),n=sessionStorage.getItem(Dn);return t.includes(e.office)&&(t.length===1||n===e.office)}var Ia=200,Ra=3e4,zt=null,xo,gs,Oo=0;function ks(e,t){Yt();let n={office:e.office,onHello:o=>{Ht.value=Date.parse(o.server_time)-Date.now()},onSnapshot:o=>{X(()=>{b.value=o,ms(o.office.accent),o.person&&(v.value=o.person)}),pe(),qt(t)},onEvent:o=>Da(o,t),onConnection:o=>{let r=ve.value?.state==="down";ve.value=o,r&&o.state==="connected"&&N("good",s("connection.back")),o.refused&&qt(t)}};zt=bs(n),gs=window.setInterval(pe,Ra)}function Yt(){zt?.close(),zt=null,window.clearTimeout(xo),window.clearInterval(gs)}function Da(e,t){if(b.value&&(b.value=jr(b.value,e),e.type!=="skip"))switch(("ticket"in e.data||e.type.startsWith("day."))&&pe(),e.type){case"ticket.print_failed":Pa(e.data.ticket.id);break;case"counter.paused":e.data.counter===C.value&&(rt.value=Date.parse(e.at));break;case"counter.opened":case"counter.closed":if(e.data.counter!==C.value)return;rt.value=null,qt(t)}}function Pa(e){let t=new Set(Ne.value);t.delete(`print:${e}`),Ne.value=t}async function qt(e){let[t,n]=[zt,C.value],o=await Gt();if(zt!==t)return;if(o.outcome==="refused"&&o.code==="not_signed_in"){e("signed_out");return}if(o.outcome!=="done"||(v.value=o.body,n===null||C.value!==n||o.body.counter===n))return;let r=b.value?.counters.find(i=>i.code===n);e(r&&r.state!=="closed"?"taken":"closed")}function pe(){window.clearTimeout(xo),xo=window.setTimeout(Ma,Ia)}async function Ma(){let e=v.value?.office,t=C.value;if(!e||!t)return;Oo+=1;let n=Oo,o=await F("GET",`/offices/${e}/tickets?state=waiting&counter=${encodeURIComponent(t)}`);if(o.outcome!=="done"||t!==C.value||n!==Oo)return;let r=o.body.tickets;Cn.value=r.map(i=>i.id)}var Zt=null,To=!1;async function P(e,t){y.value?.id===e||To||(Zt!==null&&(To=!0,await Zt,To=!1),y.value={id:e,again:!1},Zt=t().finally(()=>{y.value=null,Zt=null}),await Zt)}function ws(){y.value&&(y.value={...y.value,again:!0})}function Xt(e){if(!e.warning)return null;let t=e.warning.services.map(n=>ae(n));return s(`warning.${e.warning.code}`,{services:t.join(", ")})}function ae(e){let t=b.value?.office.services.find(n=>n.code===e);return t?w(t.name):e}var O=$(""),Ue=$(null),La=2e3;async function No(){let e=await Gt();if(e.outcome==="done")return Ss(e.body);if(e.outcome==="refused"&&e.status===401){Pn(),v.value=null;return}O.value="page.unreachable",window.setTimeout(No,La)}async function Es(e,t){if(e===""||t===""){O.value=s("sign_in.empty");return}let n=await F("POST","/sign-in",{body:{user:e,password:t},language:L.value});n.outcome==="done"?await Ss(n.body.person):n.outcome==="lost"?O.value=s("sign_in.lost"):n.code==="not_signed_in"?O.value=s("sign_in.wrong"):n.code==="too_many_requests"?O.value=s("sign_in.too_many",{seconds:n.retryAfterSeconds??60}):O.value=re(n)}async function Ss(e){let t=Je(e),[n]=t;So(e)?Io(e):n!==void 0&&t.length===1?await Ao(n):Co(e)}function Co(e){Yt(),Pn(),ce(),X(()=>{In(),O.value="",v.value=e,yt.value=Je(e)})}function Os(){v.value&&Co(v.value)}async function Ao(e){let t=await ys(e);if(t.outcome==="done"&&So(t.body))return Io(t.body);if(t.outcome==="done")return Co(t.body);if(t.outcome==="refused"&&t.status===401)return Jt(s("sign_in.expired"));O.value=t.outcome==="lost"?s("sign_in.lost"):re(t)}function Io(e){ce(),X(()=>{In(),O.value="",v.value=e,C.value=e.counter}),ks(e,xs)}async function Et(){if((await F("POST","/sign-out")).outcome==="lost"){O.value=s("sign_in.lost");return}Jt("")}function Jt(e){Yt(),Pn(),X(()=>{In(),Ue.value=null,v.value=null,O.value=e})}function xs(e){if(e==="signed_out"){Jt(s("sign_in.expired"));return}let t=b.value?.counters.find(r=>r.code===C.value),n=H(t??{code:String(C.value)});if(e==="closed"){Ns(),O.value=s("choose.was_closed",{counter:n});return}Yt();let o=t?.clerk===v.value?.name;X(()=>{gt.value={counter:n,by:o?null:t?.clerk??null},C.value=null})}function Ro(){return qt(xs)}function Ts(){v.value&&Io({...v.value,counter:null})}function Ns(){ce(),X(()=>{C.value=null,oe.value=null})}function Do(e,t){return O.value="",P(`open:${e.code}`,()=>Ua(e,t))}async function Ua(e,t){let n=await Ft("POST",Rs(e.code,"open"),{body:{take_over:t},language:L.value});n.outcome==="done"?(X(()=>{ie(o=>ht(o,n.body)),Ue.value=null,C.value=e.code,v.value&&(v.value={...v.value,counter:e.code})}),pe()):n.outcome==="refused"&&n.code==="counter_taken"?Ue.value={counter:e,clerk:Ka(e.code)}:(Ue.value=null,O.value=n.outcome==="lost"?s("sign_in.lost"):re(n))}function Ka(e){return b.value?.counters.find(t=>t.code===e)?.clerk??""}async function Po(e,t){let n=C.value;if(n===null)return null;if(A.value)return N("bad",s("connection.refuse")),null;let o=await Ft("POST",Rs(n,e),{body:t,language:L.value});return o.outcome==="done"?(ie(r=>ht(r,o.body)),o.body):(N("bad",o.outcome==="lost"?s("refused.lost_act"):re(o)),Ro(),null)}function Cs(e){return P("pause",async()=>{let t=await Po("pause",{reason:e});if(t===null)return;let n=Xt(t);N(n?"warn":"quiet",n??s("done.pause"))})}function As(){return P("open",async()=>{await Po("open",{take_over:!1})&&N("good",s("done.resume"))})}function Is(){return P("close",async()=>{let e=await Po("close",{});e!==null&&(Ns(),O.value=Xt(e)??"",v.value&&(v.value={...v.value,counter:null}))})}function Rs(e,t){return`/offices/${v.value?.office}/counters/${encodeURIComponent(e)}/${t}`}function se(e,{method:t="POST",...n}){oe.value=null;let o=`/offices/${v.value?.office}${e}`;return Ft(t,o,{...n,language:L.value},ws)}function Mo(e,t,n={}){return se(`/tickets/${t}/${e}`,{body:{counter:C.value,...n}})}async function Ds(e,t,n){if(n.outcome!=="refused"||n.tries===1||t.state===e.to)return null;let o=await F("GET",`/offices/${v.value?.office}/tickets/${t.id}`);return o.outcome==="done"&&o.body.state===e.to?o.body:null}function Mn(e,t,n){X(()=>{ie(a=>he(a,t));let o=T.value,r=o+(be.value?Zr(e,be.value):0);Te.value={id:e,ticket:t.id,number:t.number,to:t.state,since:o,until:r},oe.value=null;let i=Math.round((r-o)/1e3);Le(i>0?`${n}. ${s("spoken.undo",{seconds:i})}`:n)}),pe()}function St(e,t,n="good"){X(()=>{ie(o=>he(o,e)),Te.value?.ticket===e.id&&(Te.value=null),N(n,t)}),pe()}function ye(e){e.outcome==="lost"?N("bad",s("refused.lost_act")):e.outcome==="refused"&&(N("bad",re(e)),Ro(),pe())}function J(){return A.value&&N("bad",s("connection.refuse")),A.value}var Ot={service:"",days:null,reminds:!1,day:"",slots:null,slot:"",visit:null,asking:"",key:""},z=$(null),We=$(null),at=e=>e.office.services.filter(t=>(t.appointments_a_slot??0)>0);function Fe(e){We.value=null,z.value=e?{...Ot,key:$e()}:null}function Ke(e){z.value&&(z.value={...z.value,...e})}function Ie(e,t){We.value={tone:e,text:t}}function Qt(e){e.outcome==="lost"?Ie("bad",s("refused.lost_act")):e.outcome==="refused"&&Ie("bad",re(e))}function Lo(e){let t=`/offices/${v.value?.office}/appointments${e}`;return F("GET",t,{language:L.value})}async function Uo(e){We.value=null,Ke({service:e,days:null,day:"",slots:null,slot:""});let t=await Lo(`/days?service=${encodeURIComponent(e)}`);if(z.value?.service===e){if(t.outcome!=="done")return Qt(t);Ke({days:t.body.days.filter(n=>n.left>0),reminds:t.body.reminds})}}async function Ps(e){Ke({day:e,slots:null,slot:""});let t=z.value?.service??"",n=await Lo(`/slots?service=${encodeURIComponent(t)}&day=${e}`);if(!(z.value?.day!==e||z.value.service!==t)){if(n.outcome!=="done")return Qt(n);Ke({slots:n.body.slots.filter(o=>o.left>0)})}}function Ms(e){We.value=null,Ke({slot:e})}async function Ko(e){if(e.trim()==="")return Ie("bad",s("booking.code_missing"));let t=await Lo(`/${encodeURIComponent(e.trim())}`);return t.outcome!=="done"?Qt(t):(We.value=null,Ke({...Ot,visit:t.body,key:$e()}))}function en(e){let t=z.value?.visit;t&&(We.value=null,Ke({...Ot,visit:t,asking:e,key:$e()}),e==="move"&&Uo(t.service))}function Wo(e,t,n,o){return J()?Ie("bad",s("connection.refuse")):P(`booking:${e}`,async()=>{let r=await se(`/appointments${t}`,{key:z.value?.key,body:n});return r.outcome!=="done"?Qt(r):(Ke({...Ot,visit:r.body,key:$e()}),Ie("good",s(o)))})}function Ls(e){let{service:t,day:n,slot:o}=z.value??Ot;if(o==="")return Ie("bad",s("booking.slot_missing"));let r={service:t,day:n,slot:o,language:L.value,email:e.trim()||null};return Wo("book","",r,"booking.booked")}function Us(){let{visit:e,day:t,slot:n}=z.value??Ot;return n===""?Ie("bad",s("booking.slot_missing")):Wo("move",`/${e?.code}/move`,{day:t,slot:n},"booking.moved")}function Ks(){return Wo("cancel",`/${z.value?.visit?.code}/cancel`,{},"booking.cancelled")}function Ws(){return J()?Ie("bad",s("connection.refuse")):P("booking:check-in",async()=>{let e=z.value?.visit,t=await se(`/appointments/${e?.code}/check-in`,{key:z.value?.key,body:{}});if(t.outcome!=="done")return Qt(t);let n=t.body;return ie(o=>he(o,n)),S.value!==null?(Fe(!1),j("issued",{ticket:n.id})):(await Ko(e?.code??""),Ie("good",s("booking.arrived",{number:n.number})))})}var tn=$(!1),ut=$("");function xt(e){ut.value="",tn.value=e}function Fs(){if(!J())return P("day",Wa);ut.value=s("connection.refuse")}async function Wa(){let e=b.value?.clock_day??"",t=await se("/day/set",{});t.outcome==="lost"?ut.value=s("day.lost"):t.outcome==="refused"?ut.value=re(t):(xt(!1),N("good",s("day.done",{day:e&&ot(e)})))}function Tt(e){return(e.errands??[]).filter(t=>t.state==="later")}function Ln(e,t){return Tt(e).find(n=>t?.services.includes(n.service))?.service??null}function Un(e,t){return(e.errands?.length||1)<(t.office.errands_a_number??0)}function Bs(e,t){let n=t.counters.filter(r=>r.services.includes(e.service)),o=n.filter(r=>r.state==="open");return o.length?o:n}var Kn=class{constructor(t){this.newKey=t,this.unanswered=null,this.lastPress=-1/0}counts(t){return t-this.lastPress<br?!1:(this.lastPress=t,!0)}keyFor(t){return(this.unanswered===null||this.unanswered.ticket!==t)&&(this.unanswered={key:this.newKey(),ticket:t}),this.unanswered.key}hadItsEffect(t){return this.unanswered!==null&&this.unanswered.ticket!==t}answered(){this.unanswered=null}lost(){this.lastPress=-1/0}};var lt=new Kn($e);function Wn(){if(!lt.counts(performance.now())||J())return;if(de.value)return As();let e=S.value?.ticket??null;return e&&be.value?.outcome_needed?j("outcome",{ticket:e.id}):(U.value!==null&&ce(),P("next",()=>js({})))}function Hs(e){return J()?void 0:P("next",()=>js(e))}async function js(e){let t=U.value,n=S.value?.ticket??null,o=lt.keyFor(n?.id??null),r=await se(`/counters/${C.value}/call-next`,{key:o,body:e});if(r.outcome==="lost"){lt.lost(),N("bad",s("refused.lost"));return}if($t(r)?lt.lost():lt.answered(),r.outcome==="refused")return ye(r);wt(t),n!==null&&Tt(n).length>0&&Va(n),r.body===null?Fa():r.body.state!=="called"?Vs(r.body):Bo("next",r.body)}function Bo(e,t){let n=S.value?.counter,o=Array.from(t.number).join(" ");Mn(e,t,s("spoken.next",{number:o,counter:n?H(n):""}))}function Vs(e){let t=s(`state.${e.state}`);St(e,s("done.before",{number:e.number,state:t}),"quiet")}function Gs(){let e=S.value?.ticket??null;y.value!==null||e?.state!=="called"||!lt.hadItsEffect(e.id)||(lt.answered(),Bo("next",e))}function Fa(){Te.value=null,N("quiet",s(S.value?.line.some(et)?"done.unconfirmed":"done.nobody")),pe()}function ge(e,t=S.value?.ticket??null){if(!J()){if(t===null)return N("quiet",s("refused.nobody_here"));if(!pt(e,t)){let n=s(`state.${t.state}`);return N("quiet",s("refused.impossible",{act:s(`act.${e.id}`),state:n}))}return e.asks&&!(e.asks==="outcome"&&!Ba(e))?j(e.asks,{ticket:t.id,act:e}):zs(e,t,{})}}function Ba(e){return be.value?.outcome_needed&&(e.id==="finish"||!!S.value?.ticket)}function ke(e,t,n){return J()?void 0:zs(e,t,n)}function zs(e,t,n){return P(e.id,()=>Ha(e,t,n))}async function Ha(e,t,n){let o=U.value,r=await Mo(e.id,t.id,n),i=r.outcome==="done"?r.body:await Ds(e,t,r);if(i===null)return ye(r);wt(o),e.id==="finish"&&qs(i)?ja(i):e.to&&i.state!==e.to?Vs(i):e.id==="call"?Bo(e.id,i):e.undoable?Mn(e.id,i,s(`done.${e.id}`,Fo(i))):St(i,s(`done.${e.id}`,Fo(i)))}function qs(e){return e.state==="waiting"&&(e.errands??[]).some(t=>t.state==="done")}function ja(e){let t=Ys(e);Mn("go-on",e,t),N("good",t)}async function Va(e){let t=await F("GET",`/offices/${e.office}/tickets/${e.id}`);t.outcome==="done"&&qs(t.body)&&N("good",Ys(t.body))}function Ys(e){let t=b.value?Bs(e,b.value):[],{number:n,service:o}=Fo(e),r=t.map(H).join(", ");return r?s("errands.where",{number:n,service:o,where:r}):s("errands.next",{number:n,service:o})}function Fo(e){let t=b.value?.office,n=t?.services.find(a=>a.code===e.service),o=b.value?.counters.find(a=>a.code===e.for_counter),r=e.for_counter?H(o??{code:e.for_counter}):null,i=n?w(n.name):e.service;return{number:e.number,service:i,where:r===null?i:`${i} · ${r}`,time:e.remind_at?ne(Date.parse(e.remind_at),t?.timezone):""}}function Fn(){return J()?void 0:P("undo",Ga)}async function Ga(){let e=it.value;if(e===null)return N("quiet",s("refused.nothing_to_undo"));let t=await Mo("undo",e.ticket);if($t(t))return ye(t);if(Te.value=null,t.outcome!=="done")return ye(t);X(()=>{ie(n=>he(n,t.body)),N("good",s("done.undo",{number:e.number}))}),pe()}var nn=$(!1),Be=$(null);function on(e){Be.value=null,nn.value=e}function Bn(e,t){let o=(e.profile??[]).filter(r=>r.code!==t);return e.services.includes(t)?o:[...o,{code:t,weight:1,after_minutes:null}]}function Zs(e,t){if(!Bn(e,t).some(n=>n.after_minutes===null)){Be.value={tone:"bad",text:s("profiles.last")};return}if(J()){Be.value={tone:"bad",text:s("connection.refuse")};return}return P(`profile:${e.code}:${t}`,()=>za(e,Bn(e,t)))}async function za(e,t){let n=`/counters/${encodeURIComponent(e.code)}/profile`,o=await se(n,{method:"PUT",body:{services:t}});if(o.outcome==="lost")Be.value={tone:"bad",text:s("refused.lost_act")};else if(o.outcome==="refused")Be.value={tone:"bad",text:re(o)};else{ie(i=>ht(i,o.body));let r=Xt(o.body);Be.value=r?{tone:"warn",text:r}:{tone:"good",text:s("profiles.done",{counter:H(e)})}}}function qa(e){if(st.value||nn.value||z.value||tn.value)return null;if(e.key==="F1")return()=>Ce.value=!Ce.value;if(Ce.value)return null;if(e.ctrlKey)return e.shiftKey||e.altKey?null:Ya(e.key);if(e.altKey||e.metaKey)return null;let t=U.value;if(t&&e.key==="Escape")return ce;if(t&&e.code==="NumpadEnter")return null;if(uo.includes(e.code)||uo.includes(e.key))return t?.kind==="outcome"&&t.act===null?wo:Wn;let n=wr(e.key);return n?t?.act===n&&t.ticket===S.value?.ticket?.id?wo:()=>ge(n):null}function Ya(e){return e.toLowerCase()==="z"?Fn:e.toLowerCase()===gr?()=>j("issue"):e.toLowerCase()===kr&&b.value&&at(b.value).length>0?()=>Fe(!0):e===yr?Za:null}function Za(){document.querySelector(".waiting .row-button")?.focus()}function Xs(){window.addEventListener("keydown",e=>{if(S.value===null)return;let t=qa(e);t!==null&&(e.preventDefault(),e.repeat||t())})}var Hn=$(null),ct=$(null);function jn(e){ct.value=null,Hn.value=null,st.value=e,e&&Ho()}async function Ho(){let e=await F("GET","/me/sign-ins",{language:L.value});e.outcome==="done"?Hn.value=e.body.sign_ins:jo(e)}async function Js(e,t){let n=e===""?"old":t===""?"new":null;if(n!==null)return rn("bad",s("account.empty"),n),!1;ct.value=null;let o={body:{old:e,new:t},language:L.value},r=await F("POST","/me/password",o);return $t(r)&&(r=await F("POST","/me/password",o)),r.outcome!=="done"?(jo(r),!1):(rn("good",s("account.changed")),await Ho(),!0)}function Qs(e){return P(`end:${e.id}`,async()=>{let t=await F("DELETE",`/me/sign-ins/${e.id}`,{language:L.value}),n=t.outcome==="refused"&&t.code==="unknown_sign_in";return t.outcome!=="done"&&!n?jo(t):(rn("good",s("account.ended")),Ho())})}function jo(e){e.outcome==="refused"&&e.status===401?Jt(s("sign_in.expired")):e.outcome==="refused"?rn("bad",re(e),e.field):rn("bad",s("account.lost"))}function rn(e,t,n=null){ct.value={tone:e,text:t,field:n}}function me({label:e,wide:t=!1,onClose:n,children:o}){let r=D(null);return V(()=>{let i=r.current;return i?.showModal(),i&&(i.scrollTop=0),()=>i?.close()},[]),u`<dialog ref=${r} class="dialog" data-wide=${t} aria-label=${e} onCancel=${n}>
    ${o}
  </dialog>`}var Xa={arrow:["M4 12h16","M13.5 5.5 20 12l-6.5 6.5"],arrow_up:["M12 20V4","M5.5 10.500 12 4l6.500 6.500"],arrow_down:["M12 4v16","M5.5 13.500 12 20l6.500-6.500"],bell:["M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15L6 16.500Z","M10 20.500a2.2 2.2 0 0 0 4 0"],play:["M7.5 5.200v13.600L18.5 12 7.5 5.200Z"],check:["m4.5 12.8 5 5L19.8 7"],absent:["M10 11.500a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.600Z","M3.5 20c0-3.6 2.7-6 6.5-6 1.5 0 2.8.4 3.9 1","m16 16.5 4.5 4.5","m20.5 16.5-4.5 4.5"],transfer:["M4 8.500h15","m15.500 5 3.500 3.500-3.500 3.500","M20 15.500H5","M8.500 12 5 15.500 8.500 19"],bookmark:["M7.500 4h9v16L12 16.200 7.500 20V4Z"],plus:["M12 5v14","M5 12h14"],return:["M20 12a8 8 0 1 1-2.600-5.900","M20 3.500V8h-4.500"],clock:["M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17Z","M12 7.500V12l3 2"],ticket:["M4 7.500h16v3a1.800 1.800 0 0 0 0 3.500v3H4v-3a1.800 1.800 0 0 0 0-3.500v-3Z","M14 7.500v9"],people:["M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11Z","M3 19.500c0-3.400 2.500-5.700 6-5.700s6 2.300 6 5.700","M16 5.200a3 3 0 0 1 0 5.500","M17.500 14.200c2.200.7 3.500 2.600 3.500 5.300"],person:["M12 11a3.400 3.400 0 1 0 0-6.800A3.400 3.400 0 0 0 12 11Z","M5 19.500c0-3.600 2.800-5.900 7-5.900s7 2.300 7 5.900"],undo:["M8.5 5 4.5 9l4 4","M4.5 9h9.700a5 5 0 0 1 0 10H10"],pause:["M8.5 6v12","M15.5 6v12"],printer:["M7 8V4h10v4","M7 16.500H4V8.500h16v8h-3","M7 13.500h10V20H7z"],wifi:["M3.5 9.300a12.5 12.5 0 0 1 17 0","M6.6 12.800a8 8 0 0 1 10.8 0","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],wifi_off:["M4 4l16 16","M3.5 9.300A12.4 12.4 0 0 1 8 6.6","M12 6c3.2 0 6.2 1.2 8.5 3.3","M6.6 12.800a8 8 0 0 1 3.3-1.9","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],desk:["M12 8.800a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.400Z","M7 14c.4-2.6 2.2-4 5-4s4.6 1.4 5 4","M3 14h18","M5.5 14v6h13v-6"],walking:["M12.8 5.600a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.800Z","m9 21.5 2.4-6.300L9.5 13l1.5-4.6-3.5 1.800L6.5 13.5","m11 8.4 3 .6 1.5 2.6 2.8.9","m11.4 15.2 3 2.3 1.1 4"],chevrons_up:["m7 12 5-5 5 5","m7 18 5-5 5 5"],chevron_down:["m6 9.5 6 6 6-6"],door:["M14 4H5.500v16H14","M10.5 12h10","m16.8 8.2 3.7 3.8-3.7 3.8"],keyboard:["M3 6.500h18v11H3z","M7 10.200h.1M10.4 10.200h.1M13.7 10.200h.1M17 10.200h.1","M8 14h8"],alert:["M12 4 2.8 19.500h18.400L12 4Z","M12 10v4.5","M12 17v.1"],close:["m6 6 12 12","m18 6-12 12"],eye:["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z","M12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z"]};function m({name:e,class:t=""}){return u`<svg class="icon ${t}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${(Xa[e]??[]).map(n=>u`<path d=${n} />`)}
  </svg>`}function _e(){return u`<svg class="emblem" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
    <path d="M24 4c4.6 5 6.6 9.7 6.6 14.600S28.5 27.5 24 30.500c-4.5-3-6.6-7-6.6-11.900S19.4 9 24 4Z" />
    <path d="M17.6 16C15 12.6 12.5 10.6 9.6 9.600c-.9 5 .1 9.8 2.7 13.8 2.6 4 6.6 6.4 11.7 7.1" />
    <path d="M30.4 16c2.6-3.4 5.1-5.4 8-6.4.9 5-.1 9.8-2.7 13.8-2.6 4-6.6 6.4-11.7 7.1" />
    <path d="M10.2 19.400c-2.4-1-4.7-1.2-7-.8 1 4 3.2 7.2 6.6 9.3 3.9 2.4 8.7 3.2 14.2 2.6" />
    <path d="M37.8 19.400c2.4-1 4.7-1.2 7-.8-1 4-3.2 7.2-6.6 9.3-3.9 2.4-8.7 3.2-14.2 2.6" />
    <path d="M14 36.500h20" />
  </svg>`}function sn({id:e,label:t,autocomplete:n,describedBy:o,wrong:r,children:i}){let[a,l]=Q(!1);return u`<div class="field">
    <label for=${e}>${t}</label>
    <div class="field-with-button">
      <input id=${e} name=${e} type=${a?"text":"password"} autocomplete=${n}
        aria-describedby=${o} aria-invalid=${r} />
      <button type="button" class="show-password" aria-pressed=${a} aria-label=${`${s("sign_in.show")}: ${t}`}
        onClick=${()=>l(!a)}>
        <${m} name="eye" />
      </button>
    </div>
    ${i}
  </div>`}function Nt(){let e=v.value?.name??"";return u`<button
    type="button"
    class="tool"
    data-act="account"
    aria-haspopup="dialog"
    aria-label=${`${e}: ${s("account.title")}`}
    onClick=${()=>jn(!0)}
  >
    <${m} name="person" /><span class="top-person">${e}</span>
  </button>`}function Ct(){if(!st.value)return null;let e=ct.value;return u`<${me} label=${s("account.title")} onClose=${()=>jn(!1)}>
    <h2>${s("account.title")}</h2>
    <${Ja} />
    <${eu} />
    <p class="account-part"><a class="link" href="/dossiers/">${s("account.dossiers")}</a></p>
    <p class="account-part"><a class="link" href="/cases/">${s("account.cases")}</a></p>
    <div class="account-foot">
      <p id="account-words" role="status" class="panel-words" data-tone=${e?.tone??"quiet"}>
        ${e&&u`<${m} name=${e.tone==="good"?"check":"alert"} /><span>${e.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>jn(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function Ja(){let e=D(null),t=ct.value?.field??null;return u`<form ref=${e} class="account-part" onSubmit=${async o=>{o.preventDefault();let r=new FormData(e.current);await Js(String(r.get("old")),String(r.get("new")))?e.current?.reset():Qa(ct.value?.field??null)}} noValidate>
    <h3>${s("account.password")}</h3>
    <input type="text" name="user" autocomplete="username" value=${v.value?.user} readonly hidden />
    <${sn} id="old" label=${s("account.old")} autocomplete="current-password"
      describedBy="account-words" wrong=${t==="old"} />
    <${sn} id="new" label=${s("account.new")} autocomplete="new-password"
      describedBy="account-note account-words" wrong=${t==="new"} />
    <p id="account-note" class="dialog-note">${s("account.note")}</p>
    <button type="submit" class="strong-button">${s("account.change")}</button>
  </form>`}function Qa(e){(e==="old"||e==="new")&&document.getElementById(e)?.focus()}function eu(){let e=D(null);return u`<section class="account-part" aria-labelledby="sign-ins">
    <h3 id="sign-ins" ref=${e} tabindex="-1">${s("account.sign_ins")}</h3>
    <ul class="sign-ins">
      ${(Hn.value??[]).map(t=>u`<${tu} key=${t.id} signIn=${t} title=${e} />`)}
    </ul>
  </section>`}function tu({signIn:e,title:t}){let n={since:ti(e.since),seen:ti(e.seen_at),address:e.address??s("account.unknown_address")},o=async()=>{await Qs(e),t.current?.focus()};return u`<li class="sign-in" data-current=${e.current}>
    <p>
      <strong>${ei(e)}</strong>
      <span>${s("account.facts",n)}</span>
    </p>
    ${e.current?u`<em>${s("account.current")}</em>`:u`<button
          type="button"
          class="quiet-button"
          aria-label=${`${s("account.end")}: ${ei(e)}, ${s("account.facts",n)}`}
          aria-busy=${y.value?.id===`end:${e.id}`}
          onClick=${o}
        >
          <${m} name="door" />${s("account.end")}
        </button>`}
  </li>`}function ei({counter:e}){return e===null?s("account.no_counter"):H(b.value?.counters.find(t=>t.code===e)??{code:e})}function ti(e){return e.slice(11,16)}function ue({title:e,button:t,danger:n=!1,busy:o="",onAnswer:r,children:i}){let a=D(null);return Mt(()=>{a.current?.querySelector("input:checked, .panel-body input, .panel-body button, .panel-foot button")?.focus({preventScroll:!0}),a.current?.scrollIntoView({block:"nearest"})},[]),u`<form ref=${a} class="panel" aria-label=${e} noValidate onSubmit=${c=>{c.preventDefault(),a.current&&r?.(new FormData(a.current))}} onChange=${nu}>
    <div class="panel-head">
      <h2>${e}</h2>
      <button type="button" class="quiet-button" onClick=${ce}>
        <${m} name="close" />${s("panel.close")}<kbd>Esc</kbd>
      </button>
    </div>
    <div class="panel-body">${i}</div>
    <${ou} button=${t} danger=${n} busy=${o} />
  </form>`}function nu(){Ae.value="",oe.value=null}function ou({button:e,danger:t,busy:n}){let o=An.value,r=Ae.value||o?.text||"",i=Ae.value?"bad":o?.tone??"quiet";return u`<div class="panel-foot">
    <p class="panel-words" data-tone=${i}>
      ${r&&u`<${m} name=${i==="good"?"check":"alert"} /><span>${r}</span>`}
    </p>
    ${e&&u`<button
      type="submit"
      class="strong-button"
      data-danger=${t}
      aria-busy=${y.value?.id===n}
      aria-disabled=${A.value}
    >
      ${e}<kbd>Enter</kbd>
    </button>`}
  </div>`}function K({label:e,name:t,choices:n,chosen:o=null}){return u`<fieldset class="choices">
    <legend>${e}</legend>
    <div class="choices-row">
      ${n.map(r=>u`<label class="choice" key=${r.value}>
          <input type="radio" name=${t} value=${r.value} defaultChecked=${r.value===o} />
          <span>${r.text}${r.note&&u` <small>${r.note}</small>`}</span>
        </label>`)}
    </div>
  </fieldset>`}function ni({label:e,name:t,note:n}){return u`<label class="choices">
    <span class="choices-label">${e}</span>
    <span class="choices-row"><input type="time" class="hour" name=${t} /><small>${n}</small></span>
  </label>`}function q(e,t){let n=e.get(t);return typeof n=="string"&&n!==""?n:null}function Gn({hall:e}){return at(e).length===0?null:u`<button
    type="button"
    class="aside-tool"
    data-act="booking"
    aria-haspopup="dialog"
    aria-keyshortcuts="Control+B"
    onClick=${()=>Fe(!0)}
  >
    <${m} name="clock" />${s("booking.open")}<kbd>Ctrl+B</kbd>
  </button>`}function zn({hall:e}){let t=z.value;if(t===null)return null;let n=We.value;return u`<${me} label=${s("booking.title")} wide onClose=${()=>Fe(!1)}>
    <h2>${s("booking.title")}</h2>
    ${t.visit===null?u`<${ru} /><${su} open=${t} hall=${e} />`:u`<${iu} key=${t.visit.code} open=${t} visit=${t.visit} />`}
    <div class="account-foot booking-foot">
      <p role="status" class="panel-words" data-tone=${n?.tone??"quiet"}>
        ${n&&u`<${m} name=${n.tone==="good"?"check":"alert"} /><span>${n.text}</span>`}
      </p>
      ${t.visit!==null&&u`<button type="button" class="plain-button" onClick=${()=>Fe(!0)}>${s("booking.another")}</button>`}
      <button type="button" class="plain-button" onClick=${()=>Fe(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function ru(){return u`<form class="account-part booking-find" onSubmit=${t=>{t.preventDefault();let n=t.currentTarget;Ko(String(new FormData(n).get("code")))}} noValidate>
    <label for="booking-code">${s("booking.code")}</label>
    <input id="booking-code" class="booking-input" name="code" autocomplete="off" autocapitalize="characters" spellcheck=${!1} autofocus />
    <button type="submit" class="plain-button">${s("booking.find")}</button>
  </form>`}function su({open:e,hall:t}){let n=r=>{r.preventDefault();let i=r.currentTarget;Ls(String(new FormData(i).get("email")??""))},o=at(t).map(r=>({value:r.code,text:w(r.name)}));return u`<form class="account-part" aria-labelledby="booking-new" onSubmit=${n} noValidate>
    <h3 id="booking-new">${s("booking.new")}</h3>
    <div onChange=${r=>{Uo(Vo(r))}}>
      <${K} label=${s("ask.service")} name="service" choices=${o} />
    </div>
    <${oi} open=${e} />
    ${e.slot!==""&&e.reminds&&u`<label class="choices">
      <span class="choices-label">${s("booking.email")}</span>
      <span class="choices-row"><input class="booking-input" type="email" name="email" autocomplete="off" /><small>${s("booking.email_note")}</small></span>
    </label>`}
    ${e.slot!==""&&u`<${Vn} id="book" text=${s("booking.book",ri(e))} />`}
  </form>`}function oi({open:e}){let t=(e.days??[]).map(o=>({value:o.day,text:Nn(o.day),note:s("booking.left",{count:o.left})})),n=(e.slots??[]).map(o=>({value:o.slot,text:o.slot,note:s("booking.left",{count:o.left})}));return u`
    ${e.days?.length===0&&u`<p class="dialog-note">${s("booking.all_full")}</p>`}
    ${t.length>0&&u`<div key=${e.service} onChange=${o=>{Ps(Vo(o))}}>
      <${K} label=${s("booking.day")} name="day" choices=${t} />
    </div>`}
    ${n.length>0&&u`<div key=${e.day} onChange=${o=>Ms(Vo(o))}>
      <${K} label=${s("booking.slot")} name="slot" choices=${n} />
    </div>`}
  `}function iu({open:e,visit:t}){let n=D(null);V(()=>n.current?.focus(),[e.asking,t.slot_at,t.state]);let o={day:Nn(t.day),slot:t.slot};return u`<section class="account-part" aria-labelledby="booking-visit">
    <h3 id="booking-visit" ref=${n} tabindex="-1">
      ${w(t.service_name)} · ${s("booking.at",o)}
    </h3>
    <p class="panel-number booking-code">${t.code.slice(0,4)} ${t.code.slice(4)}</p>
    <p class="dialog-note">${s(`booking.state.${t.state}`,{number:t.number??""})}</p>
    ${t.state==="booked"&&u`<${au} open=${e} visit=${t} />`}
  </section>`}function au({open:e,visit:t}){let n=o=>{o.preventDefault(),Us()};return e.asking==="move"?u`<form onSubmit=${n} noValidate>
      <${oi} open=${e} />
      <div class="booking-acts">
        ${e.slot!==""&&u`<${Vn} id="move" text=${s("booking.move_to",ri(e))} />`}
        <button type="button" class="plain-button" onClick=${()=>en("")}>${s("booking.keep")}</button>
      </div>
    </form>`:e.asking==="cancel"?u`<p>${s("booking.cancel_sure")}</p>
      <div class="booking-acts">
        <${Vn} id="cancel" text=${s("booking.cancel")} danger onPress=${Ks} />
        <button type="button" class="plain-button" onClick=${()=>en("")}>${s("booking.keep")}</button>
      </div>`:u`<div class="booking-acts">
    ${t.today&&u`<${Vn} id="check-in" text=${s("booking.check_in")} onPress=${Ws} />`}
    <button type="button" class="plain-button" onClick=${()=>en("move")}>${s("booking.move")}</button>
    <button type="button" class="plain-button" onClick=${()=>en("cancel")}>${s("booking.cancel")}</button>
  </div>`}function Vn({id:e,text:t,danger:n=!1,onPress:o}){return u`<button
    type=${o?"button":"submit"}
    class="strong-button"
    data-danger=${n}
    aria-busy=${y.value?.id===`booking:${e}`}
    aria-disabled=${A.value}
    onClick=${o}
  >
    ${t}
  </button>`}var Vo=e=>e.target.value,ri=e=>({day:Nn(e.day),slot:e.slot});var uu=6;function ii({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="aside">
    ${e.parked.length>0&&u`<${si} label=${s("parked.title")} name="parked" tickets=${e.parked} timezone=${n} />`}
    ${e.missed.length>0&&u`<${si} label=${s("missed.title")} name="missed" tickets=${e.missed.slice(0,uu)} timezone=${n} />`}
    <div class="aside-tools">
      <button type="button" class="aside-tool" data-act="issue" aria-keyshortcuts="Control+I" onClick=${()=>j("issue")}>
        <${m} name="ticket" />${s("act.issue")}<kbd>Ctrl+I</kbd>
      </button>
      <${Gn} hall=${t} />
      <${Go} />
    </div>
  </div>`}function Go(){return Qe(v.value)?u`<button type="button" class="aside-tool" data-act="profiles" aria-haspopup="dialog" onClick=${()=>on(!0)}>
    <${m} name="people" />${s("profiles.open")}
  </button>`:null}function si({label:e,name:t,tickets:n,timezone:o}){return u`<div class="chips" data-list=${t} role="group" aria-label=${e}>
    <p class="chips-label">${e}</p>
    ${n.map(r=>u`<${lu} key=${r.id} ticket=${r} timezone=${o} />`)}
  </div>`}function lu({ticket:e,timezone:t}){let n=tt(e,T.value),o=e.state==="parked"&&e.remind_at?ne(Date.parse(e.remind_at),t):null;return u`<button type="button" class="chip" data-due=${n} onClick=${()=>j("ticket",{ticket:e.id})}>
    ${n&&u`<${m} name="bell" />`}
    <strong>${e.number}</strong>
    ${o!==null&&u`<span>${n?s("parked.now"):o}</span>`}
  </button>`}var cu=".work .main-button, .counter-card";function qn({hall:e}){return!e.clock_day||!e.business_day||!Qe(v.value)?null:u`<${fu} clockDay=${e.clock_day} openDay=${e.business_day} />`}function fu({clockDay:e,openDay:t}){let n=D(null),o=D(!1),r=tn.value;V(()=>{o.current&&!r&&n.current?.focus(),o.current=r},[r]),V(()=>pu,[]);let i={clock:ot(e),open:ot(t)};return u`<section class="banner day-strip" data-tone="wait" aria-label=${s("day.label")}>
    <${m} name="alert" />
    <p class="banner-text" role="alert">
      ${t===e?u`<strong>${s("trouble.clock_opened",{day:i.clock})}</strong>${" "}${s("day.what_opened")}`:u`<strong>${s("day.differs",i)}</strong>${" "}${s("day.what")}`}
    </p>
    <button ref=${n} type="button" class="plain-button" aria-haspopup="dialog" onClick=${()=>xt(!0)}>
      ${s("day.set")}
    </button>
    ${r&&u`<${mu} days=${i} becomes=${du(t,e)} />`}
  </section>`}function du(e,t){return e===t?"day.stays":e<t?"day.ends":"day.carries"}function pu(){xt(!1),queueMicrotask(()=>{document.activeElement===document.body&&document.querySelector(cu)?.focus()})}function mu({days:e,becomes:t}){return u`<${me} label=${s("day.title",e)} onClose=${()=>xt(!1)}>
    <h2>${s("day.title",e)}</h2>
    <p>${s(t,e)}</p>
    <p class="dialog-note">${s("day.look",e)}</p>
    <p class="complaint" role="alert">
      ${ut.value&&u`<${m} name="alert" /><span>${ut.value}</span>`}
    </p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${()=>xt(!1)}>${s("day.no")}</button>
      <button
        type="button"
        class="strong-button"
        aria-busy=${y.value?.id==="day"}
        aria-disabled=${A.value}
        onClick=${Fs}
      >
        ${s("day.do",e)}
      </button>
    </div>
  <//>`}function He(){return u`<div class="languages" role="group" aria-label=${s("language.label")}>
    ${xn.map(e=>u`<button
        type="button"
        class="language"
        lang=${e}
        aria-pressed=${L.value===e}
        aria-label=${`${s(`language.short.${e}`)} ${s(`language.${e}`)}`}
        onClick=${()=>ko(e)}
      >
        ${s(`language.short.${e}`)}
      </button>`)}
  </div>`}var _u=3;function ui({desk:e,hall:t}){return u`<header class="top">
    <${_e} />
    <h1 class="top-counter">${H(e.counter)}</h1>
    <p class="top-services" title=${ai(e)}>${ai(e)}</p>
    <${zo} />
    <${qo} />
    <p class="top-clock">${ne(T.value,t.office.timezone)}</p>
  </header>`}function ai({counter:e,services:t}){return t.length>_u?w(e.name):t.map(n=>w(n.name)).join(" · ")}function zo(){return u`<div class="tools">
    <${Nt} />
    <${He} />
    <button
      type="button"
      class="tool"
      aria-haspopup="dialog"
      aria-label=${`${s("help.open")} F1`}
      onClick=${()=>Ce.value=!0}
    >
      <${m} name="keyboard" />
      <kbd>F1</kbd>
    </button>
    <button
      type="button"
      class="quiet-button"
      data-act="close"
      aria-busy=${y.value?.id==="close"}
      aria-disabled=${A.value}
      onClick=${Is}
    >
      <${m} name="door" />${s("act.close")}
    </button>
  </div>`}function qo(){let e=ve.value?.state??"connecting";return u`<p class="connection-state" data-state=${e} role="status">
    <${m} name=${e==="down"?"wifi_off":"wifi"} />
    ${s(`connection.${e}`)}
  </p>`}function Yn({hall:e}){if(!nn.value)return null;let t=Be.value;return u`<${me} label=${s("profiles.title")} wide onClose=${()=>on(!1)}>
    <h2>${s("profiles.title")}</h2>
    <p class="dialog-note">${s("profiles.note")}</p>
    <ul class="profiles">
      ${e.counters.map(n=>u`<${vu} key=${n.code} counter=${n} services=${e.office.services} />`)}
    </ul>
    <div class="profiles-foot">
      <p role="status" class="panel-words" data-tone=${t?.tone??"quiet"}>
        ${t&&u`<${m} name=${t.tone==="good"?"check":"alert"} /><span>${t.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>on(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function vu({counter:e,services:t}){return u`<li class="profile">
    <p class="profile-counter">
      <strong>${H(e)}</strong>
      <span data-state=${e.state}>${e.clerk??s(`counter.${e.state}`)}</span>
    </p>
    <div class="profile-services" role="group" aria-label=${H(e)}>
      ${t.map(n=>u`<${hu} key=${n.code} counter=${e} service=${n} />`)}
    </div>
  </li>`}function hu({counter:e,service:t}){let n=e.services.includes(t.code),o=e.profile?.find(a=>a.code===t.code)?.after_minutes??null,r=n&&!Bn(e,t.code).some(a=>a.after_minutes===null),i=y.value?.id===`profile:${e.code}:${t.code}`;return u`<button
    type="button"
    class="toggle"
    aria-pressed=${n}
    aria-busy=${i}
    aria-disabled=${r||A.value}
    title=${r?s("profiles.last"):w(t.name)}
    onClick=${()=>Zs(e,t.code)}
  >
    ${n&&u`<${m} name="check" />`}${w(t.name)}
    ${o!==null&&u` <small>${s("profiles.helps",{minutes:o})}</small>`}
    ${t.waiting>0&&u` <small class="toggle-waiting">${t.waiting}</small>`}
  </button>`}function li({hall:e}){let t=D(null);return V(()=>{if(document.activeElement!==document.body)return;let n=e.counters.find(r=>r.clerk===v.value?.name),o=n?`[data-counter="${CSS.escape(n.code)}"]`:"button";t.current?.querySelector(o)?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${_e} /><${He} />
        <${Gn} hall=${e} />
        <${Go} />
        <${$u} />
        <${Nt} />
        <button type="button" class="quiet-button" onClick=${Et}>
          <${m} name="door" />${s("sign_out.do")}
        </button>
      </div>
      <${qn} hall=${e} />
      <p class="arrival-lead">${s("choose.hello",{name:v.value?.name??""})}</p>
      <h1>${s("choose.title")}</h1>
      <p class="complaint" role="alert">
        ${O.value&&u`<${m} name="alert" /><span>${O.value}</span>`}
      </p>
      ${e.counters.length===0&&u`<p>${s("choose.none")}</p>`}
      <ul class="counters" ref=${t}>
        ${e.counters.map(n=>u`<${bu} key=${n.code} counter=${n} />`)}
      </ul>
      <${qo} />
    </div>
    <${gu} />
    <${zn} hall=${e} />
    <${Yn} hall=${e} />
    <${Ct} />
  </main>`}function $u(){return v.value===null||v.value===void 0||Je(v.value).length<2?null:u`<button type="button" class="quiet-button" data-act="office" onClick=${Os}>
    <${m} name="transfer" />${s("office.other")}
  </button>`}function bu({counter:e}){let t=y.value?.id===`open:${e.code}`;return u`<li>
    <button
      type="button"
      class="counter-card"
      data-state=${e.state}
      data-counter=${e.code}
      aria-busy=${t}
      onClick=${()=>Do(e,!1)}
    >
      <span class="counter-name">${H(e)}</span>
      <span class="counter-services">${w(e.name)}</span>
      <span class="counter-who"
        ><${m} name=${e.state==="closed"?"arrow":"desk"} />${t?s("choose.opening",{place:Tn(e)}):yu(e)}</span
      >
    </button>
  </li>`}function yu(e){return e.state==="closed"?s("choose.free"):s(e.state==="paused"?"choose.paused":"choose.here",{name:e.clerk??""})}function gu(){if(Ue.value===null)return null;let{counter:e,clerk:t}=Ue.value,n={counter:H(e),name:t},o=()=>{Ue.value=null},r=t===v.value?.name;return u`<${me} label=${s("take_over.title",n)} onClose=${o}>
    <h2>${s("take_over.title",n)}</h2>
    <p>${s(r?"take_over.self":"take_over.who",n)}</p>
    <p class="dialog-note">${s("take_over.what",{place:Tn(e)})}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${o}>${s("take_over.no")}</button>
      <button type="button" class="strong-button" onClick=${()=>Do(e,!0)}>
        ${s("take_over.do",n)}
      </button>
    </div>
  <//>`}function ci({offices:e}){let t=D(null),n=wu(e);return V(()=>{document.activeElement===document.body&&t.current?.querySelector("button")?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${_e} /><${He} />
        <${Nt} />
        <button type="button" class="quiet-button" onClick=${Et}>
          <${m} name="door" />${s("sign_out.do")}
        </button>
      </div>
      <p class="arrival-lead">${s("choose.hello",{name:v.value?.name??""})}</p>
      <h1>${s(e.length>0?"office.title":"office.none")}</h1>
      ${e.length===0&&u`<p>${s("office.none_note")}</p>`}
      <p class="complaint" role="alert">
        ${O.value&&u`<${m} name="alert" /><span>${O.value}</span>`}
      </p>
      <ul class="counters" ref=${t}>
        ${e.map(o=>u`<li key=${o}>
            <button type="button" class="counter-card" data-state="closed" data-office=${o} onClick=${()=>Ao(o)}>
              <span class="counter-name">${ku(n,o)}</span>
              <span class="counter-services">${o}</span>
            </button>
          </li>`)}
      </ul>
    </div>
    <${Ct} />
  </main>`}function ku(e,t){let n=e[t];return n?w(n):t}function wu(e){let[t,n]=Q({});return V(()=>{for(let o of e)F("GET",`/offices/${encodeURIComponent(o)}`).then(r=>{r.outcome==="done"&&n(i=>({...i,[o]:r.body.name}))})},[e]),t}var Eu={free:"desk",called:"walking",serving:"desk",paused:"pause"};function fi({desk:e}){let{ticket:t}=e,n=t?t.state:de.value?"paused":"free";return u`<section class="at-counter" data-state=${n} aria-label=${s("acts.label")}>
    <p class="at-state"><${m} name=${Eu[n]??"desk"} />${s(`state.${n}`)}</p>
    ${t?u`<p class="at-number" data-length=${t.number.length}>${t.number}</p>
          <${Su} ticket=${t} />`:u`<${Nu} />`}
  </section>`}function Su({ticket:e}){let t=nt(Date.parse(e.called_at??e.issued_at)-Date.parse(e.issued_at)),n=Date.parse((e.state==="serving"?e.started_at:e.called_at)??e.issued_at);return u`<div class="at-details">
      <p class="at-service">${ae(e.service)}</p>
      <${Yo} ticket=${e} />
      <p class="at-note">
        <span class="long">${s("ticket.waited",{duration:t})}</span>
        <span class="short">${s("ticket.waited_short",{duration:t})}</span>
      </p>
      ${e.late&&u`<p class="at-note at-late">${s("ticket.late")}</p>`}
      ${e.call_count>1&&u`<p class="at-note">${s("ticket.calls",{count:e.call_count})}</p>`}
      ${e.priority!==null&&u`<${an} />`}
      <${Ou} ticket=${e} />
      <${xu} ticket=${e} />
      <${Tu} />
    </div>
    <${di} from=${n} label=${s(`timer.${e.state}`)} />`}function Yo({ticket:e}){let t=Tt(e);if(t.length===0)return null;let n=t.map(o=>ae(o.service)).join(", ");return u`<span class="at-note at-errands">${s("errands.left",{services:n})}</span>`}function Ou({ticket:e}){let t=Ln(e,S.value?.counter),n=Se("add-service");return t===null||!kt(n)?null:u`<button type="button" class="go-on" onClick=${()=>ke(n,e,{service:t})}>
    <${m} name="arrow" />${s("errands.go_on",{service:ae(t)})}
  </button>`}function xu({ticket:e}){let t=Se("finish");return Tt(e).length===0||!kt(t)||be.value?.outcome_needed?null:u`<button type="button" class="add-service" onClick=${()=>ke(t,e,{visit:!0})}>
    <${m} name="close" /><span>${s("errands.end")}</span>
  </button>`}function Tu(){let e=Se("add-service");return kt(e)?u`<button type="button" class="add-service" aria-keyshortcuts=${e.key} onClick=${()=>ge(e)}>
    <${m} name=${e.icon} /><span class="long">${s("act.add-service")}</span
    ><span class="short">${s("act.add-service.short")}</span><kbd>${e.key}</kbd>
  </button>`:null}function Nu(){return u`<p class="at-nobody">${s("state.free_hint")}</p>
    ${de.value&&rt.value!==null&&u`<${di} from=${rt.value} label=${s("timer.paused")} />`}`}function di({from:e,label:t}){return u`<div class="at-timer">
    <p class="at-time" role="timer" aria-live="off">${ls(T.value-e)}</p>
    <p class="at-note at-time-label">${t}</p>
  </div>`}function an(){return u`<span class="priority"><${m} name="chevrons_up" />${s("priority")}</span>`}function pi({ticket:e,hall:t}){let n=An.value,o=Sn(e,te(t.office),T.value);return u`<div class="answers" hidden=${U.value!==null}>
    <${Cu} />
    <div>
      ${n&&u`<p key=${n.number} class="notice" data-tone=${n.tone}>
        <${m} name=${n.tone==="bad"||n.tone==="warn"?"alert":"check"} />
        <span>${n.text}</span>
      </p>`}
    </div>
    ${!it.value&&!n&&o&&u`<${Au} ticket=${e} />`}
  </div>`}function Cu(){let e=it.value;if(e===null)return null;let t=Math.ceil(e.leftMs/1e3);return u`<div class="undo">
    <p class="undo-text">
      <${m} name="check" />
      <span>
        <strong>${s(`done.${e.id}`,{number:e.number})}</strong>
        <span class="long undo-left"
          >${e.id==="next"?` · ${s("done.next.note")}`:""}${" · "}${s("undo.left",{seconds:t})}</span
        >
        <span class="short undo-left">${" · "}${s("undo.left_short",{seconds:t})}</span>
      </span>
    </p>
    <button
      type="button"
      class="undo-button"
      aria-busy=${y.value?.id==="undo"}
      aria-keyshortcuts="Control+Z"
      onClick=${Fn}
    >
      <${m} name="undo" />${s("act.undo")}<kbd>Ctrl+Z</kbd>
    </button>
    <span class="undo-time" style=${`transform: scaleX(${e.leftMs/(e.until-e.since)})`}></span>
  </div>`}function Au({ticket:e}){let t=Se("no-show"),n={number:e.number,calls:e.call_count,count:e.call_count};return u`<div class="suggestion" role="status">
    <p>${s("suggest.no-show",n)}</p>
    <button type="button" class="suggestion-button" onClick=${()=>ge(t)}>
      <${m} name=${t.icon} />${s("act.no-show")}<kbd>${t.key}</kbd>
    </button>
  </div>`}var Iu=3e4;function Zn(e,t=null){return J()?void 0:P(`print:${e.id}`,()=>Ru(e,t))}async function Ru(e,t){let n=U.value,o=await se(`/tickets/${e.id}/print`,{body:t?{device:t}:{}});if(o.outcome==="refused"&&o.code==="unknown_device"&&t===null)return j("print",{ticket:e.id});if(o.outcome!=="done")return ye(o);mi(e),wt(n),St(o.body,s("done.print",{number:e.number}))}function mi(e){let t=new Set(Ne.value);t.delete(`print:${e.id}`),Ne.value=t,Vt.value=new Map(Vt.value).set(e.id,T.value+Iu)}function _i(e){Ne.value=new Set(Ne.value).add(e)}function vi(e,t){let n=U.value?.key;return J()?void 0:P("issue",()=>Du(e,t,n))}async function Du(e,t,n){let o=await se("/tickets",{key:n,body:e});if(o.outcome!=="done")return ye(o);let r=o.body;if(ie(a=>he(a,r)),j("issued",{ticket:r.id}),t===null)return;let i=await se(`/tickets/${r.id}/print`,{body:{device:t}});return i.outcome!=="done"?ye(i):(mi(r),N("good",s("done.issue",{number:r.number})))}function hi(e,t){return J()?void 0:P("priority",()=>Pu(e,t))}async function Pu(e,t){let n=U.value,o=await se(`/tickets/${e.id}/priority`,{body:t});if(o.outcome!=="done")return ye(o);wt(n);let r=t.priority===null?"done.priority_none":"done.priority";St(o.body,s(r,{number:e.number}))}var Mu=new Set([...Object.values(vs),...Object.values(_s)].map(String));function $i({timezone:e}){if(!A.value||ve.value===null)return null;let t=ne((ve.value.heard??ve.value.since)+Ht.value,e);return u`<div class="banner" data-tone="stop" role="alert">
    <${m} name="wifi_off" />
    <p class="banner-text">
      <strong>${s("connection.down_since",{time:t})}</strong> ${s("connection.down_what")}
    </p>
  </div>`}function bi(){let[e,t]=Q(!1),n=fs.value;if(n.length===0)return null;let o=e?n:n.slice(0,1);return u`<section class="troubles" aria-label=${s("trouble.label")}>
    <div role="status">
      <ul>
        ${o.map((r,i)=>u`<${Uu} key=${r.id} trouble=${r}>
            ${i===0&&n.length>1&&u`<${Lu} all=${e} showAll=${t} count=${n.length-1} />`}
          <//>`)}
      </ul>
    </div>
  </section>`}function Lu({all:e,showAll:t,count:n}){return u`<button type="button" class="link" data-act="more" aria-expanded=${e} onClick=${()=>t(!e)}>
    ${e?s("trouble.less"):s("trouble.more",{count:n})}
  </button>`}function Uu({trouble:e,children:t}){return u`<li class="banner" data-tone="wait">
    <${m} name=${Wu(e)} />
    <p class="banner-text">
      <strong>${Fu(e)}</strong>
      ${e.kind==="print"&&u`<span class="long">${" "}${s("trouble.print.note")}</span>`}
    </p>
    ${t}
    <${Ku} trouble=${e} />
    <button type="button" class="link" onClick=${()=>_i(e.id)}>
      ${s("trouble.known")}
    </button>
  </li>`}function Ku({trouble:e}){let{kind:t,ticket:n}=e;if(!n)return null;let o=t==="print"?()=>Zn(n):()=>j("ticket",{ticket:n.id});return u`<button type="button" class="link" aria-busy=${y.value?.id===e.id} onClick=${o}>
    ${s(`trouble.${t}.do`)}
  </button>`}function Wu({kind:e,device:t}){return e==="parked"?"bookmark":e==="print"||t?.kind==="kiosk"?"printer":"alert"}function Fu({kind:e,ticket:t,device:n,code:o}){if(e==="clock"||e==="clock_opened")return s(`trouble.${e}`,{day:ot(o??"")});if(t&&e==="parked")return s("trouble.parked",{number:t.number});let r=Mu.has(o??"");if(t){let{number:i}=t;return r?s("trouble.print_why",{number:i,why:s(`trouble.${o}`)}):s("trouble.print",{number:i})}return s("trouble.device",{name:n?.name??"",what:s(`trouble.${r?o:"other"}`)})}function yi({desk:e,hall:t}){let n=D(null);V(()=>{document.activeElement===document.body&&n.current?.focus({preventScroll:!0})});let o=y.value?.id==="next"||y.value?.id==="open";return u`<button
    type="button"
    ref=${n}
    class="main-button"
    data-paused=${de.value}
    aria-busy=${o}
    aria-disabled=${A.value}
    aria-keyshortcuts="F9"
    onClick=${Wn}
  >
    <${m} name=${de.value?"play":"arrow"} />
    <span class="main-words">
      <span class="main-word">${s(de.value?"resume":"next")}</span>
      <span class="main-who">${Bu(e,t)}</span>
    </span>
    <kbd>F9</kbd>
  </button>`}function Bu(e,t){if(y.value?.id==="next")return s(y.value.again?"next.retrying":"next.sending");if(de.value)return s("resume.hint",{reason:Hu(e,t)});let n=e.next;if(!n)return s(e.line.some(et)?"next.unconfirmed":"next.nobody");let o={number:n.number,service:ae(n.service)},r=n.priority===null?"":` · ${s("priority.inline")}`;return u`<span class="long">${s("next.who",o)}${r}</span
    ><span class="short">${s("next.who_short",o)}${r}</span>`}function Hu(e,t){let n=t.office.pause_reasons.find(o=>o.code===e.counter.pause_reason);return n?w(n.name):""}function gi({ticket:e,hall:t}){return u`<div class="acts" role="group" aria-label=${s("acts.label")} hidden=${U.value!==null}>
    ${$r.map(n=>u`<${ju} key=${n.id} act=${n} ticket=${e} hall=${t} />`)}
  </div>`}function ju({act:e,ticket:t,hall:n}){let{timezone:o}=n.office,r=!kt(e),i=e.id==="no-show"&&Sn(t,te(n.office),T.value),a=e.id==="start"&&t?.state==="serving"&&t.started_at;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    data-suggested=${i}
    aria-disabled=${r||A.value}
    data-started=${!!a}
    aria-busy=${y.value?.id===e.id}
    aria-keyshortcuts=${e.key}
    onClick=${()=>ge(e)}
  >
    <${m} name=${e.icon} />
    <span class="act-word"
      >${a?u`<span class="long">${s("act.start.done",{time:ne(Date.parse(a),o)})}</span
            ><span class="short">${s("act.start.done_short")}</span>`:s(`act.${e.id}`)}</span
    >
    <kbd>${e.key}</kbd>
  </button>`}function ki(){if(!Ce.value)return null;let e=b.value?.office.rule,t=be.value?.longest_wait_minutes,n=()=>{Ce.value=!1};return u`<${me} label=${s("help.title")} wide onClose=${n}>
    <h2>${s("help.title")}</h2>
    ${e&&u`<section class="help-rule">
      <h3>${s("help.rule")}</h3>
      <p>${w(e)}${t&&` ${s("help.limit",{minutes:t})}`}</p>
    </section>`}
    <dl class="keys">
      <${we} keys=${["F9",s("help.keypad")]} does=${s("help.next")} />
      ${dt.filter(o=>o.key).map(o=>u`<${we} key=${o.id} keys=${[o.key]} does=${s(`act.${o.id}`)} />`)}
      <${we} keys=${["Ctrl+Z"]} does=${s("act.undo")} />
      <${we} keys=${["Ctrl+↓"]} does=${s("help.line")} />
      <${we} keys=${["Ctrl+I"]} does=${s("act.issue")} />
      ${b.value&&at(b.value).length>0&&u`<${we} keys=${["Ctrl+B"]} does=${s("booking.title")} />`}
      <${we} keys=${["Tab"]} does=${s("help.tab")} />
      <${we} keys=${["Enter"]} does=${s("help.enter")} />
      <${we} keys=${["Esc"]} does=${s("help.escape")} />
      <${we} keys=${["F1"]} does=${s("help.help")} />
    </dl>
    <p class="dialog-note">${s("help.note")}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${n}>${s("help.close")}</button>
    </div>
  <//>`}function we({keys:e,does:t}){return u`<div class="key">
    <dt>${e.map(n=>u`<kbd>${n}</kbd>`)}</dt>
    <dd>${t}</dd>
  </div>`}var Vu=[5,10,15,30,60],Gu=["first","arrival","last"],zu=["asked","left","mistake","not_taken"];function wi({ticket:e,act:t,hall:n}){let o=te(n.office).park_minutes,r=At(n.office.park_reasons??[]),i=[...new Set([...Vu,o])].sort((l,c)=>l-c),a=l=>{let c=q(l,"reason");return c===null?Re("lack.reason"):ke(t,e,{reason:c,minutes:Number(q(l,"minutes"))})};return u`<${ue} title=${je("park",e)} button=${ft("park",e)} busy="park" onAnswer=${a}>
    <${K} label=${s("ask.why")} name="reason" choices=${r} chosen=${r[0]?.value} />
    <${K}
      label=${s("ask.remind")}
      name="minutes"
      choices=${i.map(l=>({value:String(l),text:s("duration.minutes",{minutes:l})}))}
      chosen=${String(o)}
    />
  <//>`}function Ei({ticket:e,act:t,hall:n}){let[o,r]=Qo(e,n),i=e.state!=="waiting"||bt(v.value,te(n.office)),a=Gu.filter(c=>i||c==="arrival"),l=c=>{let p=q(c,"service"),d=q(c,"to_counter");return p===null&&d===null?Re("lack.where"):ke(t,e,{service:p,to_counter:d,position:q(c,"position")})};return u`<${ue} title=${je("transfer",e)} button=${ft("transfer",e)} busy="transfer" onAnswer=${l}>
    <${K} label=${s("ask.service")} name="service" choices=${[{value:"",text:o,note:s("ask.same_service")},...r]} chosen="" />
    <${K} label=${s("ask.counter")} name="to_counter" choices=${[{value:"",text:s("ask.any_counter")},...n.counters.map(qu)]} chosen="" />
    <${K} label=${s("ask.position")} name="position" choices=${a.map(c=>({value:c,text:s(`position.${c}`)}))} chosen="arrival" />
  <//>`}function Si({ticket:e,act:t,hall:n}){let o=t===null?"next":t.id,r=i=>{let a=q(i,"outcome");return a===null?Re("lack.outcome"):t===null?Hs({outcome:a}):ke(t,e,{outcome:a})};return u`<${ue} title=${je(`outcome_${o}`,e)} button=${ft(o,e)} busy=${o} onAnswer=${r}>
    <${K} label=${s("ask.outcome")} name="outcome" choices=${At(n.office.outcomes??[])} />
  <//>`}function Oi({ticket:e,act:t,hall:n}){let[,o]=Qo(e,n),r=a=>{let l=q(a,"service");return l===null?Re("lack.service"):ke(q(a,"when")==="later"?Se("add-errand"):t,e,{service:l})},i=["now","later"].map(a=>({value:a,text:s(`add-service.${a}`)}));return u`<${ue} title=${je("add-service",e)} button=${ft("add-service",e)} busy="add-service" onAnswer=${r}>
    <p class="panel-note">${s("add-service.note",{number:e.number})}</p>
    <${K} label=${s("ask.service")} name="service" choices=${o} chosen=${Ln(e,S.value?.counter)??void 0} />
    ${Un(e,n)&&u`<${K} label=${s("ask.when")} name="when" choices=${i} chosen="now" />`}
  <//>`}function xi({ticket:e,act:t,hall:n}){let o=new Set((e.errands??[]).map(a=>a.service)),r=Qo(e,n)[1].filter(a=>!o.has(a.value)),i=a=>{let l=q(a,"service");return l===null?Re("lack.service"):ke(t,e,{service:l})};return u`<${ue} title=${je("add-errand",e)} button=${ft("add-errand",e)} busy="add-errand" onAnswer=${i}>
    <p class="panel-note">${s("add-errand.note",{number:e.number})}</p>
    <${K} label=${s("ask.service")} name="service" choices=${r} />
  <//>`}function Ti({ticket:e,act:t}){let n=r=>{let i=q(r,"reason");return i===null?Re("lack.reason"):ke(t,e,{reason:i})},o=zu.map(r=>({value:r,text:s(`cancel.${r}`)}));return u`<${ue} title=${je("cancel",e)} button=${ft("cancel",e)} danger busy="cancel" onAnswer=${n}>
    <p class="panel-note">${s("cancel.note")}</p>
    <${K} label=${s("ask.why")} name="reason" choices=${o} />
  <//>`}function Ni({ticket:e,hall:t}){let n=o=>hi(e,{priority:q(o,"priority")});return u`<${ue} title=${je("priority",e)} button=${s("ask.save")} busy="priority" onAnswer=${n}>
    <p class="panel-note">${s("priority.note")}</p>
    <${K} label=${s("ask.priority")} name="priority" choices=${Zo(t)} chosen=${e.priority??""} />
  <//>`}function Ci({ticket:e,hall:t}){let n=On(t),o=r=>{let i=q(r,"device");return i===null?Re("lack.printer"):Zn(e,i)};return u`<${ue} title=${je("print",e)} button=${ft("print",e)} busy=${`print:${e.id}`} onAnswer=${o}>
    <${K} label=${s("ask.printer")} name="device" choices=${n.map(Jo)} chosen=${Xo(n)} />
  <//>`}function Zo(e){return[{value:"",text:s("priority.none")},...At(e.office.priorities)]}function Xo(e){let t=e.filter(n=>n.online);return(t.find(n=>n.trouble===null)??t[0])?.id??""}function Jo(e){return{value:e.id,text:e.name,note:e.online?void 0:s("trouble.offline")}}function At(e){return e.map(t=>({value:t.code,text:w(t.name)}))}function Re(e){Ae.value=s(e),Le(Ae.value)}function Qo(e,t){let n=t.office.services.find(r=>r.code===e.service),o=t.office.services.filter(r=>r.code!==e.service);return[n?w(n.name):e.service,At(o)]}function qu(e){let t=e.state==="open"?void 0:s(`counter.${e.state}`);return{value:e.code,text:e.code,note:t}}function je(e,t){return s(`panel.${e}`,{number:t.number})}function ft(e,t){return s(`do.${e}`,{number:t.number})}function Ai({hall:e}){let t=On(e),{languages:n}=e.office,[o]=n,[r,i]=Q(""),a=c=>{let{name:p,value:d}=c.target;p==="service"&&i(d)},l=c=>{let p=q(c,"service");if(p===null)return Re("lack.service");let d=q(c,"appointment"),_={service:p,priority:q(c,"priority"),language:q(c,"language")??o,appointment_at:d&&cs(d,T.value,e.office.timezone)};return vi(_,q(c,"device"))};return u`<${ue} title=${s("panel.issue")} button=${s("do.issue")} busy="issue" onAnswer=${l}>
    <div onChange=${a}>
      <${K} label=${s("ask.service")} name="service" choices=${At(e.office.services)} />
    </div>
    <${K}
      label=${s("ask.printer")}
      name="device"
      choices=${[...t.map(Jo),{value:"",text:s("ask.no_slip")}]}
      chosen=${Xo(t)}
    />
    ${Yu(r,e)&&u`<${K} label=${s("ask.priority")} name="priority" choices=${Zo(e)} chosen="" />
      <${ni} label=${s("ask.appointment")} name="appointment" note=${s("ask.no_appointment")} />`}
    ${n.length>1&&u`<${K}
      label=${s("ask.language")}
      name="language"
      choices=${n.map(c=>({value:c,text:us(c)}))}
      chosen=${o}
    />`}
  <//>`}function Yu(e,t){if(bt(v.value,te(t.office)))return!0;let n=S.value?.counter;return n!==void 0&&(e===""||En(n,e))}function Ii({ticket:e}){return u`<${ue} title=${s("panel.issued")}>
    <p class="panel-number">${e.number}</p>
    <p class="panel-service">${ae(e.service)}</p>
    <div class="panel-acts">
      <button type="button" class="act" onClick=${()=>j("issue")}>
        <${m} name="plus" /><span class="act-word">${s("do.issue_more")}</span>
      </button>
      <button type="button" class="act" onClick=${()=>j("print",{ticket:e.id})}>
        <${m} name="printer" /><span class="act-word">${s("act.print")}</span>
      </button>
    </div>
  <//>`}function Ri({ticket:e,hall:t}){let n=te(t.office),o=S.value?.counter,r=o?Yr(e,o,bt(v.value,n),Un(e,t)):[];return u`<${ue} title=${`${e.number} · ${ae(e.service)}`}>
    <p class="panel-facts">
      <span data-due=${tt(e,T.value)}>${Ju(e,t)}</span>
      ${e.priority!==null&&u`<${an} />`}
      <${Yo} ticket=${e} />
    </p>
    <div class="panel-acts">
      ${r.map(i=>u`<${Zu} key=${i.id} act=${i} ticket=${e} after=${n.return_after_calls} />`)}
    </div>
  <//>`}function Zu({act:e,ticket:t,after:n}){let o=e.id==="return"&&t.state==="no_show"&&n>0;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    aria-busy=${y.value?.id===e.id}
    aria-disabled=${A.value}
    onClick=${()=>ge(e,t)}
  >
    <${m} name=${e.icon} />
    <span class="act-word">${o?s("act.return_after",{count:n}):s(Xu(e,t))}</span>
  </button>`}function Xu(e,t){return e.id==="call"&&t.state==="parked"?"act.call_back":`act.${e.id}`}function Ju(e,t){let{timezone:n,park_reasons:o}=t.office,r=i=>i?ne(Date.parse(i),n):"";if(e.state==="parked"){let i=(o??[]).find(l=>l.code===e.park_reason),a=tt(e,T.value)?"parked.due":"parked.until";return s(a,{reason:i?w(i.name):s("state.parked"),time:r(e.remind_at)})}return e.state==="no_show"?s("missed.at",{time:r(e.finished_at)}):s("ticket.waited",{duration:nt(T.value-Date.parse(e.issued_at))})}var Qu=["waiting","parked","no_show"],el={park:wi,transfer:Ei,outcome:Si,"add-service":Oi,"add-errand":xi,cancel:Ti,priority:Ni,print:Ci,issue:Ai,issued:Ii,ticket:Ri};function Di({hall:e}){let t=U.value,n=e.tickets.find(r=>r.id===t?.ticket)??null,o=t!==null&&y.value===null&&!tl(t,n);return Mt(()=>{o&&(ce(),N("quiet",s("panel.changed",{number:n?.number??""})))},[o]),Mt(()=>{t===null&&ds()},[t===null]),t===null||o?null:u`<${el[t.kind]} key=${t.key} ticket=${n} act=${t.act} hall=${e} />`}function tl(e,t){return e.kind==="issue"?!0:t===null?!1:e.kind==="ticket"?Qu.includes(t.state):e.act!==null?pt(e.act,t):e.kind!=="outcome"||yo.includes(t.state)}var Pi=3;function Mi({desk:e,hall:t}){let[n,o]=Q(!1);if(de.value)return null;let r=t.office.pause_reasons,i=n?r:r.slice(0,Pi);return u`<footer class="pause" data-open=${n} hidden=${U.value!==null}>
    <p class="pause-title"><${m} name="pause" />${s("pause.title")}</p>
    <button
      type="button"
      class="pause-opener"
      aria-expanded=${n}
      onClick=${()=>o(!n)}
    >
      <${m} name="pause" /><span>${s("pause.open")}</span><${m} name="chevron_down" />
    </button>
    <div class="reasons" role="group" aria-label=${s("pause.title")}>
      ${i.map(a=>u`<${nl} key=${a.code} reason=${a} />`)}
      ${!n&&r.length>Pi&&u`<button type="button" class="reason" onClick=${()=>o(!0)}>
        ${s("pause.other")}<${m} name="chevron_down" />
      </button>`}
      ${n&&u`<${ol} desk=${e} hall=${t} />`}
    </div>
  </footer>`}function nl({reason:e}){return u`<button
    type="button"
    class="reason"
    aria-busy=${y.value?.id==="pause"}
    aria-disabled=${A.value}
    onClick=${()=>Cs(e.code)}
  >
    ${w(e.name)}${e.work&&u`<small>· ${s("pause.work")}</small>`}
  </button>`}function ol({desk:e,hall:t}){let n=t.counters.filter(r=>r.code!==e.counter.code&&r.state==="open"),o=e.counts.filter(r=>r.waiting>0&&!n.some(i=>i.services.includes(r.service.code))).map(r=>w(r.service.name));return o.length===0?null:u`<p class="alone">${s("pause.alone",{services:o.join(", ")})}</p>`}var rl=48,er=4,sl=4;function Li({desk:e,hall:t}){let n=D(null),[o,r]=Q(!1),i=ll(n),a=o?e.line:e.line.slice(0,i),l=e.line.length-a.length;return u`<aside class="waiting" aria-label=${s("waiting.label")}>
    <ul class="counts" data-many=${e.counts.length>sl}>
      ${e.counts.map(c=>u`<${il} key=${c.service.code} count=${c} />`)}
    </ul>
    <div class="waiting-head">
      <h2>${s("waiting.title")}</h2>
      <p>${s("waiting.waited")}</p>
    </div>
    <div class="waiting-room" ref=${n} data-all=${o}>
      ${e.line.length===0&&u`<p class="waiting-empty">${s("waiting.empty")}</p>`}
      <ol onKeyDown=${ul}>
        ${a.map((c,p)=>u`<${al} key=${c.id} ticket=${c} first=${p===0} rules=${te(t.office)} timezone=${t.office.timezone} />`)}
      </ol>
    </div>
    ${(l>0||o)&&u`<button type="button" class="link waiting-more" aria-expanded=${o} onClick=${()=>r(!o)}>
      ${o?s("trouble.less"):s("waiting.more",{count:l})}
    </button>`}
    <${ii} desk=${e} hall=${t} />
  </aside>`}function il({count:e}){let{service:t,waiting:n,longestMs:o}=e;return u`<li class="count" data-none=${n===0}>
    <span class="count-figure">${n}</span>
    <span class="count-service">${w(t.name)}</span>
    <span class="count-longest"
      >${o===null?s("waiting.nobody"):s("waiting.longest",{duration:nt(o)})}</span
    >
  </li>`}function al({ticket:e,first:t,rules:n,timezone:o}){let r=qr(e,n,T.value),i=xe(e),a=!!e.appointment_at&&i>T.value,l=et(e);return u`<li class="row" data-first=${t} data-early=${a} data-late=${r!==null}>
    <button
      type="button"
      class="row-button"
      tabindex=${t?0:-1}
      onClick=${()=>j("ticket",{ticket:e.id})}
    >
      <span class="row-number">${e.number}</span>
      <span class="row-service" data-crowded=${e.priority!==null||r!==null||l}
        title=${ae(e.service)}
        >${ae(e.service)}</span
      >
      ${e.for_counter&&u`<span class="row-own">${s("waiting.own")}</span>`}
      ${l&&u`<span class="row-unconfirmed">${s("waiting.unconfirmed")}</span>`}
      ${e.priority!==null&&u`<${an} />`}
      ${r!==null&&u`<span class="row-late"><${m} name="clock" />${s("waiting.past",{minutes:r})}</span>`}
      <span class="row-waited">${a?s("waiting.from",{time:ne(i,o)}):nt(T.value-i)}</span>
    </button>
  </li>`}function ul(e){let t={ArrowDown:1,ArrowUp:-1}[e.key],n=e.currentTarget;if(t===void 0||e.ctrlKey)return;let o=[...n.querySelectorAll(".row-button")];o[o.findIndex(r=>r===document.activeElement)+t]?.focus(),e.preventDefault()}function ll(e){let[t,n]=Q(er);return V(()=>{let o=e.current;if(o===null)return;let r=()=>{let a=getComputedStyle(o).flexGrow==="1";n(a?Math.max(er,Math.floor(o.clientHeight/rl)):er)},i=new ResizeObserver(r);return i.observe(o),window.addEventListener("resize",r),()=>{i.disconnect(),window.removeEventListener("resize",r)}},[]),t}function Ui({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="desk">
    <${ui} desk=${e} hall=${t} />
    <${$i} timezone=${n} />
    <${qn} hall=${t} />
    <${bi} />
    <div class="desk-body">
      <main class="work" aria-busy=${y.value!==null}>
        <${fi} desk=${e} />
        <${yi} desk=${e} hall=${t} />
        <${gi} ticket=${e.ticket} hall=${t} />
        <${Di} hall=${t} />
        <${pi} ticket=${e.ticket} hall=${t} />
        <${Mi} desk=${e} hall=${t} />
      </main>
      <${Li} desk=${e} hall=${t} />
      <div class="foot"><${zo} /></div>
    </div>
    <p id="spoken" class="for-screen-readers" aria-live="assertive"><span key=${Bt.value.number}>${Bt.value.text}</span></p>
    <${ki} />
    <${Ct} />
    <${zn} hall=${t} />
    <${Yn} hall=${t} />
  </div>`}function Ki(){let[e,t]=Q(!1),[n,o]=Q(!1),r=D(null);V(()=>tr(r.current,"user")?.focus(),[]);async function i(l){if(l.preventDefault(),e)return;t(!0);let c=tr(r.current,"user"),p=tr(r.current,"password");await Es(c?.value.trim()??"",p?.value??""),t(!1),O.value!==""&&(c?.value?p:c)?.select()}let a=l=>{l.getModifierState&&o(l.getModifierState("CapsLock"))};return u`<main class="arrival">
    <form class="arrival-card" ref=${r} onSubmit=${i} onKeyDown=${a} onKeyUp=${a} novalidate>
      <div class="arrival-top"><${_e} /><${He} /></div>
      <h1>${s("sign_in.title")}</h1>
      <p class="arrival-lead">${s("sign_in.lead")}</p>
      <label class="field" for="user">
        <span>${s("sign_in.user")}</span>
        <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck=${!1}
          aria-describedby="complaint" aria-invalid=${O.value!==""} />
      </label>
      <${sn} id="password" label=${s("sign_in.password")} autocomplete="current-password"
        describedBy="caps complaint" wrong=${O.value!==""}>
        <p id="caps" class="caps" role="status">${n&&u`<${m} name="alert" />${s("sign_in.caps_lock")}`}</p>
      <//>
      <p id="complaint" class="complaint" role="alert">
        ${O.value&&u`<${m} name="alert" /><span>${O.value}</span>`}
      </p>
      <button type="submit" class="main-button sign-in-button" aria-busy=${e}>
        <span class="main-word">${s(e?"sign_in.doing":"sign_in.do")}</span><${m} name="arrow" />
      </button>
      <p class="arrival-note">${s("sign_in.forgotten")}</p>
    </form>
  </main>`}function tr(e,t){let n=e?.elements.namedItem(t);return n instanceof HTMLInputElement?n:null}function Wi(){let e=O.value!==""||A.value;return u`<main class="arrival">
    <div class="arrival-card starting" role="status">
      <${_e} />
      <p>${s(e?"page.unreachable":"page.starting")}</p>
    </div>
  </main>`}function Fi({taken:e}){let t={counter:e.counter,name:e.by??""};return u`<main class="arrival">
    <div class="arrival-card" role="alert">
      <div class="arrival-top"><${_e} /></div>
      <h1>${s("taken.title",t)}</h1>
      <p class="arrival-lead">${s(e.by===null?"taken.elsewhere":"taken.by",t)}</p>
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${Et}>${s("sign_out.do")}</button>
        <button type="button" class="strong-button" onClick=${Ts}>${s("taken.choose")}</button>
      </div>
    </div>
  </main>`}var cl=5e3;function Bi(){le(()=>{document.title=S.value?fl(S.value):s("page.title")}),le(Gs);let e=-1/0;le(()=>{let t=it.value;t===null||t.since===e||t.leftMs>cl||(e=t.since,Le(s("spoken.undo",{seconds:Math.ceil(t.leftMs/1e3)})))})}function fl({counter:e,line:t,next:n}){let o={counter:H(e),waiting:t.length};return n===null?s(t.length?"title.later":"title.nobody",o):s("title.waiting",{...o,next:n.number})}var dl=500;function pl(){return v.value===null?u`<${Ki} />`:yt.value!==null?u`<${ci} offices=${yt.value} />`:gt.value!==null?u`<${Fi} taken=${gt.value} />`:v.value===void 0||b.value===null?u`<${Wi} />`:C.value===null||S.value===null?u`<${li} hall=${b.value} />`:u`<${Ui} desk=${S.value} hall=${b.value} />`}await as();window.setInterval(()=>{jt.value=Date.now()},dl);Xs();Bi();ao(u`<${pl} />`,document.getElementById("page"));No();
